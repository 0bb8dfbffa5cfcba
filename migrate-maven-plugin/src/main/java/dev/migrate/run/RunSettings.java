package dev.migrate.run;

import dev.migrate.revision.SectionOptions;
import dev.migrate.revision.TransactionMode;
import java.time.Duration;

/**
 * How revisions are run.
 *
 * @param actor who runs it, as the tables record it; the database's own user is recorded besides
 * @param toolVersion as the tables record it
 * @param lockWait how long another run is waited for
 * @param lockTimeout how long a statement waits for a lock before it is tried again; zero: for ever
 * @param lockRetries how often it is tried again
 * @param statementTimeout how long a statement may take; zero: for ever
 * @param transaction what one transaction spans, for scripts that say nothing
 */
public record RunSettings(
        TableNames tables,
        String actor,
        String toolVersion,
        Duration lockWait,
        Duration lockTimeout,
        int lockRetries,
        Duration statementTimeout,
        TransactionMode transaction) {

    /** The defaults: one transaction a revision, locks waited for 3 s at a time and 10 times more, other runs for 10 minutes. */
    public static RunSettings defaults(String toolVersion) {
        return new RunSettings(
                TableNames.DEFAULT,
                System.getProperty("user.name", ""),
                toolVersion,
                Duration.ofMinutes(10),
                Duration.ofSeconds(3),
                10,
                Duration.ZERO,
                TransactionMode.SCRIPT);
    }

    /** The same, with other tables. */
    public RunSettings withTables(TableNames names) {
        return new RunSettings(
                names, actor, toolVersion, lockWait, lockTimeout, lockRetries, statementTimeout, transaction);
    }

    /** The same, waiting otherwise for another run. */
    public RunSettings withLockWait(Duration wait) {
        return new RunSettings(
                tables, actor, toolVersion, wait, lockTimeout, lockRetries, statementTimeout, transaction);
    }

    /** The same, waiting otherwise for locks. */
    public RunSettings withLocks(Duration timeout, int retries) {
        return new RunSettings(tables, actor, toolVersion, lockWait, timeout, retries, statementTimeout, transaction);
    }

    /** The same, with a limit for each statement. */
    public RunSettings withStatementTimeout(Duration timeout) {
        return new RunSettings(tables, actor, toolVersion, lockWait, lockTimeout, lockRetries, timeout, transaction);
    }

    /** The same, with another span of a transaction. */
    public RunSettings withTransaction(TransactionMode mode) {
        return new RunSettings(tables, actor, toolVersion, lockWait, lockTimeout, lockRetries, statementTimeout, mode);
    }

    /** What holds for one script: a run in one transaction is asked for as a whole, the rest a script may say itself. */
    TransactionMode transactionOf(SectionOptions options) {
        if (transaction == TransactionMode.RUN) {
            return TransactionMode.RUN;
        }
        return options.transaction().orElse(transaction) == TransactionMode.NONE
                ? TransactionMode.NONE
                : TransactionMode.SCRIPT;
    }
}
