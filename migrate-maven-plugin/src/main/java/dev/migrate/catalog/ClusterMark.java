package dev.migrate.catalog;

/**
 * The index in whose order {@code CLUSTER} writes a table or a materialized view.
 *
 * @param index an index, or the constraint that has it
 */
public record ClusterMark(ObjectId id, ObjectId index) implements DbObject {

    /** The id of a table's mark. */
    public static ObjectId id(ObjectId relation) {
        return ObjectId.of(ClusterMark.class, relation, "");
    }
}
