package dev.migrate.run;

import dev.migrate.revision.Direction;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Is told what a run does, as it does it, on the thread that runs. Every method does nothing unless overridden. */
public interface RunListener {
    /** Listens to nothing. */
    RunListener SILENT = new RunListener() {};

    /** Another run holds the lock. Told once for each holder; the wait goes on. */
    default void waitingForRun(Blocker holder) {}

    /** Before anything is run, the whole database was dumped to a file. */
    default void backedUp(String database, Path file) {}

    /** A revision begins. */
    default void started(Script script, Direction direction) {}

    /**
     * A revision goes on that an earlier run had begun.
     *
     * @param line of the file, from 1: where it goes on
     * @param repeats whether the statement there may have run before, wholly or in part, and is run once more
     */
    default void resumed(Script script, Direction direction, int line, boolean repeats) {}

    /** Somebody else holds a lock that a statement of the revision needs; all of its transaction is tried again. */
    default void retrying(Script script, Direction direction, int retry, Duration pause, List<Blocker> blockers) {}

    /**
     * A revision takes long. Told about twice a second as long as it does, from another thread than the rest.
     *
     * @param elapsed since its transaction began, or its statement that runs in none
     * @param progress what the server says about the statement; empty: nothing
     * @param blockers who is in its way at the moment
     */
    default void working(
            Script script,
            Direction direction,
            Duration elapsed,
            Optional<StatementProgress> progress,
            List<Blocker> blockers) {}

    /** The server said something: a NOTICE or WARNING. */
    default void notice(Script script, String text) {}

    /** A batch of a backfill is committed. */
    default void backfilled(Script script, Direction direction, BackfillProgress progress) {}

    /** Before a statement took it away, a copy was made: of a table or a column, in the table that is named last. */
    default void archived(Script script, String subject, long rows, String copy) {}

    /** What was archived is back; fewer rows than were archived: the others are gone since. */
    default void restored(Script script, String subject, long rows, long archived) {}

    /** A revision is applied or taken back, and committed. */
    default void finished(Script script, Direction direction, Duration duration) {}

    /** Another run did it while this one waited. */
    default void alreadyDone(Script script, Direction direction) {}
}
