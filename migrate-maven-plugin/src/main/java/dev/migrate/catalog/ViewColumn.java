package dev.migrate.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A column of a view or a materialized view. It comes and goes with the view's query; what hangs on it does not.
 *
 * @param position counted from 1
 * @param type as {@code format_type} prints it
 * @param collation as SQL; null: the type's own
 * @param storage plain, main, external or extended; null: the type's own
 * @param typeStorage how the type is stored that nobody said otherwise of
 * @param compression null: the server's
 * @param statistics how much of it {@code ANALYZE} keeps; null: the server's
 * @param options {@code n_distinct=…}
 */
public record ViewColumn(
        ObjectId id,
        int position,
        String type,
        @Nullable String collation,
        @Nullable String storage,
        @NotCompared String typeStorage,
        @Nullable String compression,
        @Nullable Integer statistics,
        Options options)
        implements DbObject, StoredColumn {

    /** The id of a view's column. */
    public static ObjectId id(ObjectId view, String name) {
        return ObjectId.of(ViewColumn.class, view, name);
    }
}
