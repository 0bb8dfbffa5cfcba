package dev.migrate.catalog;

import org.jspecify.annotations.Nullable;

/**
 * How a sequence counts.
 *
 * @param start null: at the lower end, or the upper one of a descending sequence
 * @param minimum null: the default of the type and the direction
 * @param maximum null: the default of the type and the direction
 * @param cache how many numbers a session takes at once; 1 is none ahead
 */
public record SequenceOptions(
        @Nullable Long start,
        long increment,
        @Nullable Long minimum,
        @Nullable Long maximum,
        long cache,
        boolean cycle) {

    /** The least number, defaults resolved but for those that are the type's own. */
    public long lowest() {
        return minimum != null ? minimum : ascending() ? 1 : Long.MIN_VALUE;
    }

    /** The greatest number, defaults resolved but for those that are the type's own. */
    public long highest() {
        return maximum != null ? maximum : ascending() ? Long.MAX_VALUE : -1;
    }

    /** Whether the numbers become greater. */
    public boolean ascending() {
        return increment > 0;
    }

    /** The first number, defaults resolved. */
    public long firstValue() {
        if (start != null) {
            return start;
        }
        return ascending() ? lowest() : highest();
    }
}
