package dev.migrate.run;

import java.sql.Connection;
import java.util.function.UnaryOperator;

/** What a program has of the run that calls it. */
public interface ProgramSession {
    /** The run's own connection. Transactions on it are begun and ended by statements, and are the run's affair. */
    Connection connection();

    /** Whether all of the program is in one transaction; false: each statement commits by itself. */
    boolean inTransaction();

    /**
     * Called before each statement.
     *
     * @throws dev.migrate.MigrateException for one that would take the transaction or the lock out of the run's hands
     */
    void check(String sql);

    /** What the server said. */
    void notice(String text);

    /** A statement on one range of a table. */
    interface RangeStatement {
        /**
         * Runs it.
         *
         * @param range gives the condition for a qualifier of the key's columns
         * @return rows that were changed
         */
        long run(UnaryOperator<String> range) throws ProgramFailure;
    }

    /**
     * Goes through a table, each range in a transaction of its own; behind what an earlier run has done.
     *
     * @throws dev.migrate.MigrateException where all is one transaction
     * @throws RuntimeException when it fails: to be let through
     */
    void backfill(KeyWalk walk, RangeStatement statement);
}
