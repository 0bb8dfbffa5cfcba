package dev.migrate.revision;

import org.jspecify.annotations.Nullable;

/**
 * Two places in the history, {@code from:to}; either may be left out.
 *
 * @param from null: not given
 * @param to null: not given
 */
public record Range(@Nullable Target from, @Nullable Target to) {

    /**
     * Reads {@code a:b}, {@code a:}, {@code :b} or {@code :}, as {@code migrate.range} takes it.
     *
     * @throws TargetException when it is no range
     */
    public static Range parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || text.indexOf(':', colon + 1) >= 0) {
            throw TargetException.rangeSyntax(text);
        }
        return new Range(side(text.substring(0, colon)), side(text.substring(colon + 1)));
    }

    /**
     * Reads a range, or a target alone, which is then where to go to: what SQL without a database is asked for.
     *
     * @throws TargetException when it is neither
     */
    public static Range parseOffline(String text) {
        return text.contains(":") ? parse(text) : new Range(null, Target.parse(text));
    }

    /** Whether the answer depends on what a database has applied. */
    public boolean needsDatabase() {
        return isAroundCurrent() || needsDatabase(from) || needsDatabase(to);
    }

    /** {@code -2:+2}: steps on both sides and no name, so both start where the database stands. */
    boolean isAroundCurrent() {
        return isBareSteps(from) && isBareSteps(to);
    }

    static boolean isBareSteps(@Nullable Target target) {
        return target instanceof Target.Steps steps && steps.from() == null;
    }

    private static boolean needsDatabase(@Nullable Target side) {
        return side != null && side.needsDatabase();
    }

    private static @Nullable Target side(String text) {
        return text.isBlank() ? null : Target.parse(text);
    }

    @Override
    public String toString() {
        return (from == null ? "" : from) + ":" + (to == null ? "" : to);
    }
}
