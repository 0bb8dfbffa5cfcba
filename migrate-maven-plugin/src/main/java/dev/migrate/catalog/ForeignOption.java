package dev.migrate.catalog;

import org.jspecify.annotations.Nullable;

/**
 * An option ({@code OPTIONS}) for a foreign-data wrapper.
 *
 * @param value null: it is a secret, of which no more is read than that it is there
 */
public record ForeignOption(String name, @Nullable String value) {

    /** What scripts give instead of a secret; an option that has it is taken for one. */
    public static final String PLACEHOLDER = "to be set";

    /** Whether its value stays in the database. */
    public boolean isSecret() {
        return value == null;
    }

    /** For messages: {@code host 'archive'}, {@code password (secret)}. */
    @Override
    public String toString() {
        return name + (value == null ? " (secret)" : " '" + value + "'");
    }
}
