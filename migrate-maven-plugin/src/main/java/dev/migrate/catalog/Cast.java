package dev.migrate.catalog;

/**
 * A conversion that the server has between two types.
 *
 * @param from a type's name without length or precision, as {@code format_type} prints it
 * @param binary the values stay as they are on disk
 */
public record Cast(String from, String to, Context context, boolean binary) {

    /** Where PostgreSQL uses the conversion without being told to. */
    public enum Context {
        /** Anywhere. */
        IMPLICIT,
        /** When a value is stored into a column. */
        ASSIGNMENT,
        /** Only where the SQL asks for it. */
        EXPLICIT
    }
}
