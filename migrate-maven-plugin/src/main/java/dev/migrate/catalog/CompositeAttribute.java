package dev.migrate.catalog;

import org.jspecify.annotations.Nullable;

/**
 * An attribute of a composite type.
 *
 * @param position where it stands in the type, counted from 1, with gaps where attributes were dropped. It cannot be
 *     changed
 * @param type as {@code format_type} prints it
 * @param collation as SQL; null: the type's own
 */
public record CompositeAttribute(
        ObjectId id,
        @NotCompared int position,
        String type,
        @Nullable String collation) implements DbObject {

    /** The id of a composite type's attribute. */
    public static ObjectId id(ObjectId type, String name) {
        return ObjectId.of(CompositeAttribute.class, type, name);
    }
}
