package dev.migrate.revision;

import dev.migrate.MigrateException;
import org.jspecify.annotations.Nullable;

/** A target that cannot be read, or that leads nowhere from where it starts. */
public final class TargetException extends MigrateException {
    private static final long serialVersionUID = 1L;

    TargetException(String problem, @Nullable String advice) {
        super(problem, advice);
    }

    static TargetException syntax(String text) {
        return new TargetException(
                "'" + text + "' names no place in the history.",
                "Say an id or its start, head, heads, base, current, +2, -1, ID+2, ID-1, or one of these within a branch:"
                        + " LABEL@head.");
    }

    static TargetException range(String text) {
        return new TargetException(
                "'" + text + "' is a range, and one place in the history is asked for.",
                "Ranges go with migrate:sql (migrate.revision) and migrate:history (migrate.range).");
    }

    /** Of steps in the other direction than the one that was asked for. */
    static TargetException otherWay(Target target, Direction direction) {
        String way = direction == Direction.UPGRADE ? "up" : "down";
        String revision = " -Dmigrate.revision=" + target;
        return new TargetException(
                "'" + target + "' goes " + way + ".",
                "To run the way " + way + ": mvn migrate:" + direction.word() + revision
                        + "; to have it written: mvn migrate:sql -Dmigrate.direction=" + direction.word() + revision);
    }

    static TargetException rangeSyntax(String text) {
        return new TargetException("'" + text + "' is no range.", "Say FROM:TO, FROM: or :TO, for example base:head.");
    }
}
