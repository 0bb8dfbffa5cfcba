package dev.migrate.catalog;

import org.jspecify.annotations.Nullable;

/**
 * How values of a type come into functions of a language, and out of them.
 *
 * @param language its name as it is in the catalog
 * @param fromSql the function that gives the language its value, as SQL; null: as if there were no transform
 * @param toSql the function that takes the language's value, as SQL; null: as if there were no transform
 */
public record Transform(
        ObjectId id,
        @NotCompared String language,
        @Nullable String fromSql,
        @Nullable String toSql) implements DbObject {

    /**
     * The id of a transform, which has no name and stands in no schema: {@code transform FOR public.mood LANGUAGE plperl}.
     *
     * @param type as {@code format_type} prints it
     * @param language as SQL
     */
    public static ObjectId id(String type, String language) {
        return ObjectId.of(Transform.class, null, "", "FOR " + type + " LANGUAGE " + language);
    }
}
