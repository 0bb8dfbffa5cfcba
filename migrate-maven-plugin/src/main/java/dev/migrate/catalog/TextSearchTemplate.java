package dev.migrate.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What dictionaries of a sort have in common: functions, each given as SQL.
 *
 * @param init takes the options; null: there are none
 * @param lexize looks a word up
 */
public record TextSearchTemplate(ObjectId id, @Nullable String init, String lexize) implements DbObject {

    /** The id of a template. */
    public static ObjectId id(ObjectId schema, String name) {
        return ObjectId.of(TextSearchTemplate.class, schema, name);
    }
}
