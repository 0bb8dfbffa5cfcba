package dev.migrate.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type that is another one with conditions.
 *
 * @param base the other type, as {@code format_type} prints it
 * @param collation as SQL; null: the base type's own
 * @param expression what a column of the type takes when no value is given, as the server prints it; null: nothing
 * @param varying that may be another value for each row
 */
public record Domain(
        ObjectId id,
        String base,
        @Nullable String collation,
        @Nullable String expression,
        @NotCompared boolean varying,
        boolean notNull)
        implements DbObject {

    /** The id of a domain. */
    public static ObjectId id(ObjectId schema, String name) {
        return ObjectId.of(Domain.class, schema, name);
    }

    @Override
    public Set<String> names() {
        return Set.of(Names.type(id.owner(), id.name()));
    }
}
