package dev.migrate.run;

import dev.migrate.MigrateException;
import dev.migrate.revision.Direction;
import java.util.Collection;
import java.util.Set;

/** Revisions that a run has begun and not ended. */
public final class HalfDone {
    private HalfDone() {}

    /**
     * Refuses what would leave one as it is: it is finished first, in its own direction.
     *
     * @param rows of the version table
     * @param ids of the revisions that are about to be run
     * @throws MigrateException for a row that is half done and is not finished by that
     */
    public static void refuse(Collection<AppliedRevision> rows, Direction direction, Set<String> ids) {
        for (AppliedRevision row : rows) {
            row.progress()
                    .filter(progress -> progress.direction() != direction || !ids.contains(row.id()))
                    .ifPresent(progress -> {
                        throw new MigrateException(what(row, progress), advice(progress));
                    });
        }
    }

    /** Refuses every one. */
    static void refuseAll(Collection<AppliedRevision> rows, Direction direction) {
        refuse(rows, direction, Set.of());
    }

    /** {@code Revision a (Add a) is half applied: 1 of 2 parts.} */
    public static String what(AppliedRevision row, Progress progress) {
        return "Revision " + row.title() + " is half "
                + (progress.direction() == Direction.UPGRADE ? "applied" : "taken back") + ": " + progress.done()
                + " of "
                + progress.total() + " parts.";
    }

    private static String advice(Progress progress) {
        return "Finish that first, with mvn migrate:" + progress.direction().word()
                + " and without migrate.transaction=run.";
    }
}
