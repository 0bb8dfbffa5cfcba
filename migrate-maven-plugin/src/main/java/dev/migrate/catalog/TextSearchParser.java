package dev.migrate.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A parser, which takes texts apart. What it does is done by functions, each given as SQL.
 *
 * @param start begins with a text
 * @param token gives the next token
 * @param end ends with a text
 * @param types tells which types of tokens there are
 * @param headline finds the part of a text to show; null: nothing does
 */
public record TextSearchParser(
        ObjectId id,
        String start,
        String token,
        String end,
        String types,
        @Nullable String headline) implements DbObject {

    /** The id of a parser. */
    public static ObjectId id(ObjectId schema, String name) {
        return ObjectId.of(TextSearchParser.class, schema, name);
    }
}
