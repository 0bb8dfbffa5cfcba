package dev.migrate.run;

import dev.migrate.MigrateException;
import dev.migrate.revision.Direction;
import dev.migrate.revision.Section;

/** A revision that is no text: something that does its work on the session of a run. */
public interface Program {
    /** What messages call it: the name of its class. */
    String name();

    /** The same for programs that do the same, as far as can be told without running them. */
    String fingerprint();

    /**
     * One way of it as SQL, written without a database.
     *
     * @throws MigrateException when it reads, so that what it writes depends on a database
     */
    Section written(Direction direction);

    /** What the version table keeps of one way: SQL where it only writes, else a word about why there is none. */
    Section stored(Direction direction);

    /**
     * Runs one way. What it has done is committed or rolled back by the caller.
     *
     * @throws ProgramFailure when it fails
     */
    void run(Direction direction, ProgramSession session) throws ProgramFailure;
}
