package dev.migrate.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A language that functions are written in.
 *
 * @param trusted anybody may use it
 * @param handler the function that calls its functions, as SQL
 * @param inline the function that runs {@code DO} blocks; null: there are none
 * @param validator the function that checks bodies; null: nobody does
 */
public record Language(
        ObjectId id,
        boolean trusted,
        String handler,
        @Nullable String inline,
        @Nullable String validator) implements DbObject {

    /** The id of a language. */
    public static ObjectId id(String name) {
        return ObjectId.of(Language.class, null, name);
    }
}
