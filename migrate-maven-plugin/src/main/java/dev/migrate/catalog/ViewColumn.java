package dev.migrate.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A column of a view or a materialized view. It comes and goes with the view's query; what hangs on it does not.
 *
 * @param position counted from 1
 * @param type as {@code format_type} prints it
 * @param collation as SQL; null: the type's own
 */
public record ViewColumn(
        ObjectId id, int position, String type, @Nullable String collation) implements DbObject {

    /** The id of a view's column. */
    public static ObjectId id(ObjectId view, String name) {
        return ObjectId.of(ViewColumn.class, view, name);
    }
}
