package dev.migrate.catalog;

/**
 * The index whose columns' old values are written for logical replication.
 *
 * @param index an index, or the constraint that has it
 */
public record ReplicaIdentityIndex(ObjectId id, ObjectId index) implements DbObject {

    /** The id of a table's replica identity. */
    public static ObjectId id(ObjectId table) {
        return ObjectId.of(ReplicaIdentityIndex.class, table, "");
    }
}
