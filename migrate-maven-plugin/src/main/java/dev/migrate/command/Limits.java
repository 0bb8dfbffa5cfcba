package dev.migrate.command;

import dev.migrate.MigrateException;
import dev.migrate.revision.SectionOptions;
import dev.migrate.revision.TransactionMode;
import dev.migrate.run.RunSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How patient a run is, and what its transactions span.
 *
 * @param lockWait how long another run is waited for, in seconds
 * @param lockTimeout how long a statement waits for a lock before it is tried again, in seconds; 0: for ever
 * @param lockRetries how often it is tried again
 * @param statementTimeout how long a statement may take, in seconds; 0: for ever
 * @param transaction {@code script}, {@code run} or {@code none}
 */
public record Limits(int lockWait, int lockTimeout, int lockRetries, int statementTimeout, String transaction) {
    /**
     * Takes them as they are given.
     *
     * @throws MigrateException for one that is negative or longer than PostgreSQL takes
     */
    public Limits {
        lockWait(lockWait);
        int longest = Math.toIntExact(SectionOptions.LONGEST_TIMEOUT.toSeconds());
        check("lockTimeout", lockTimeout, longest);
        check("lockRetries", lockRetries, Integer.MAX_VALUE);
        check("statementTimeout", statementTimeout, longest);
    }

    /** How long another run is waited for. */
    static Duration lockWait(int seconds) {
        check("lockWait", seconds, Integer.MAX_VALUE);
        return Duration.ofSeconds(seconds);
    }

    private static void check(String name, int value, int most) {
        if (value < 0 || value > most) {
            throw new MigrateException("migrate." + name + " is " + value + ".", "It is from 0 to " + most + ".");
        }
    }

    RunSettings applyTo(RunSettings settings) {
        return settings.withLockWait(lockWait(lockWait))
                .withLocks(Duration.ofSeconds(lockTimeout), lockRetries)
                .withStatementTimeout(Duration.ofSeconds(statementTimeout))
                .withTransaction(mode());
    }

    private TransactionMode mode() {
        return Arrays.stream(TransactionMode.values())
                .filter(mode -> mode.name().equalsIgnoreCase(transaction))
                .findFirst()
                .orElseThrow(() -> new MigrateException(
                        "migrate.transaction '" + transaction + "' is unknown.",
                        "It is one of "
                                + Arrays.stream(TransactionMode.values())
                                        .map(mode -> mode.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
