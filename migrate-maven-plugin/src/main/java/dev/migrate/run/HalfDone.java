package dev.migrate.run;

import dev.migrate.MigrateException;
import dev.migrate.revision.Direction;
import java.util.Collection;
import java.util.Set;

/** Revisions that a run has begun and not ended. */
public final class HalfDone {
    private HalfDone() {}

    /**
     * Refuses every one: it is finished first, in its own direction.
     *
     * @param rows of the version table
     * @throws MigrateException for the first row that is half done
     */
    public static void refuseAll(Collection<AppliedRevision> rows) {
        for (AppliedRevision row : rows) {
            refuse(row);
        }
    }

    /**
     * The same but for those that a run finishes.
     *
     * @param ids of the revisions that are about to be run in the direction
     */
    static void refuseOthers(Collection<AppliedRevision> rows, Direction direction, Set<String> ids) {
        rows.stream()
                .filter(row -> !ids.contains(row.id())
                        || row.progress()
                                .filter(progress -> progress.direction() == direction)
                                .isEmpty())
                .forEach(HalfDone::refuse);
    }

    private static void refuse(AppliedRevision row) {
        if (row.progress().isPresent()) {
            Progress progress = row.progress().get();
            throw new MigrateException(what(row, progress), advice(progress));
        }
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
