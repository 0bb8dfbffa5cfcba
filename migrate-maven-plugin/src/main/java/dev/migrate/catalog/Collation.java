package dev.migrate.catalog;

import org.jspecify.annotations.Nullable;

/**
 * An order of texts.
 *
 * @param provider libc, icu or builtin
 * @param locale for what and how to sort
 * @param characterType which texts are letters, where that is not as the locale says; null: as it says
 * @param deterministic texts are equal only when their bytes are
 * @param rules what to do otherwise than the locale does; null: nothing
 */
public record Collation(
        ObjectId id,
        String provider,
        String locale,
        @Nullable String characterType,
        boolean deterministic,
        @Nullable String rules)
        implements DbObject {

    /** The id of a collation. */
    public static ObjectId id(ObjectId schema, String name) {
        return ObjectId.of(Collation.class, schema, name);
    }
}
