package dev.migrate.revision;

import org.jspecify.annotations.Nullable;

/**
 * A place in the history as a user names it, in Alembic's grammar.
 *
 * <table>
 * <caption>Targets</caption>
 * <tr><td>{@code 3f2a9c81d4e0}, {@code 3f2a}</td><td>an id, or a start of it that no other has</td></tr>
 * <tr><td>{@code devices}</td><td>the revision that carries this label</td></tr>
 * <tr><td>{@code head}, {@code heads}</td><td>the one end of the history; all its ends</td></tr>
 * <tr><td>{@code base}</td><td>before the first revision</td></tr>
 * <tr><td>{@code current}</td><td>where the database stands</td></tr>
 * <tr><td>{@code +2}, {@code -1}</td><td>so many revisions up or down from where the database stands</td></tr>
 * <tr><td>{@code 3f2a+2}, {@code head-1}</td><td>so many revisions up or down from the named one</td></tr>
 * <tr><td>{@code devices@head}, {@code devices@-1}</td><td>any of these within one branch; an id may stand for the label</td></tr>
 * </table>
 */
public sealed interface Target {

    /** The label, or the id, whose branch the target is limited to; null: not limited. */
    @Nullable
    String branch();

    /** A name alone: an id, the start of one, a label, {@code head}, {@code heads}, {@code base} or {@code current}. */
    record Named(@Nullable String branch, String name) implements Target {
        @Override
        public String toString() {
            return prefix(branch) + name;
        }
    }

    /**
     * Some steps away from a name, or from where the database stands.
     *
     * @param from null: from where the database stands
     * @param steps up if positive, down if negative; never 0
     */
    record Steps(@Nullable String branch, @Nullable String from, int steps) implements Target {
        @Override
        public String toString() {
            return prefix(branch) + (from == null ? "" : from) + (steps > 0 ? "+" : "") + steps;
        }
    }

    /**
     * Reads what the user typed.
     *
     * @throws TargetException when it is no target
     */
    static Target parse(String text) {
        return TargetParser.parse(text);
    }

    /** Whether the answer depends on what a database has applied, whatever the target is used for. */
    default boolean needsDatabase() {
        return "current".equals(this instanceof Steps steps ? steps.from() : ((Named) this).name());
    }

    private static String prefix(@Nullable String branch) {
        return branch == null ? "" : branch + "@";
    }
}
