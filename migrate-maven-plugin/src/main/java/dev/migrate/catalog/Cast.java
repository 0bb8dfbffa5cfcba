package dev.migrate.catalog;

/**
 * A conversion between two types that somebody made.
 *
 * @param source a type, as {@code format_type} prints it
 * @param target a type, as {@code format_type} prints it
 * @param method {@code WITH FUNCTION public.f(integer)}, {@code WITHOUT FUNCTION} or {@code WITH INOUT}
 */
public record Cast(
        ObjectId id,
        @NotCompared String source,
        @NotCompared String target,
        String method,
        Context context) implements DbObject {

    /** Where PostgreSQL uses the conversion without being told to. */
    public enum Context {
        /** Anywhere. */
        IMPLICIT,
        /** When a value is stored into a column. */
        ASSIGNMENT,
        /** Only where the SQL asks for it. */
        EXPLICIT
    }

    /** The id of a cast, which has no name and stands in no schema: {@code cast (integer AS public.mood)}. */
    public static ObjectId id(String source, String target) {
        return ObjectId.of(Cast.class, null, "", "(" + source + " AS " + target + ")");
    }
}
