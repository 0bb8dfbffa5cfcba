package dev.migrate.catalog;

import java.util.List;

/**
 * What {@code ANALYZE} finds out about an expression that an index has for a column.
 *
 * @param column counted from 1
 * @param columns those of the table that the index is made of, by whatever part of it
 * @param target how much of it is kept
 */
public record IndexStatistics(
        ObjectId id, @NotCompared int column, @NotCompared List<ObjectId> columns, int target) implements DbObject {
    public IndexStatistics {
        columns = List.copyOf(columns);
    }

    /**
     * The id of those of an index's column.
     *
     * @param index an index, or the constraint that has it
     */
    public static ObjectId id(ObjectId index, int column) {
        return ObjectId.of(IndexStatistics.class, index, "", "column " + column);
    }
}
