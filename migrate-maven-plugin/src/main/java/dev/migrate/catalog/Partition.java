package dev.migrate.catalog;

import java.util.Set;

/**
 * A table holds some of the rows of a partitioned one.
 *
 * @param of the partitioned table
 * @param bound which rows, as the server prints it: {@code FOR VALUES IN (1)}, {@code DEFAULT}
 */
public record Partition(ObjectId id, ObjectId of, String bound) implements DbObject {

    /** The id of a table's being a partition. */
    public static ObjectId id(ObjectId table) {
        return ObjectId.of(Partition.class, table, "");
    }

    /** The rows that one does not hold any more may be another one's. */
    @Override
    public Set<String> names() {
        return Set.of("rows of " + of);
    }
}
