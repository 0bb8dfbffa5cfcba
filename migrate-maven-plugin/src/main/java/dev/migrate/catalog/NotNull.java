package dev.migrate.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The constraint behind a column's NOT NULL, which has a name of its own from PostgreSQL 18 on. Whether there is one is the
 * column's to say.
 *
 * @param column what must not be null
 * @param validated holds for the rows that were there before it
 * @param inheritable holds for tables below as well
 * @param usualName it is called as PostgreSQL calls one that nobody named
 */
public record NotNull(
        ObjectId id,
        ObjectId column,
        boolean validated,
        boolean inheritable,
        @NotCompared boolean usualName) implements DbObject {

    /** The id of the constraint of a table's column. */
    public static ObjectId id(ObjectId table, String name) {
        return ObjectId.of(NotNull.class, table, name);
    }

    /** The one of a column; null where it has none, or none with a name. */
    public static @Nullable NotNull of(ObjectId column, Catalog catalog) {
        List<NotNull> all = catalog.children(column.owner(), NotNull.class);
        return all.stream()
                .filter(one -> one.column().equals(column))
                .findFirst()
                .orElse(null);
    }
}
