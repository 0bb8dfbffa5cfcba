package dev.migrate.catalog;

import org.jspecify.annotations.Nullable;

/**
 * An argument of a function, a procedure or an aggregate.
 *
 * @param name null: it has none
 * @param type as {@code format_type} prints it
 * @param defaultValue the expression for one that is left out; null: it has to be given
 */
public record Argument(
        Mode mode,
        @Nullable String name,
        String type,
        @Nullable String defaultValue) {

    /** Which way the value goes. */
    public enum Mode {
        IN,
        OUT,
        INOUT,
        /** Takes all the values that are left, as an array. */
        VARIADIC
    }
}
