package dev.migrate.revision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the marker line of a section says about running it: {@code -- migrate:upgrade transaction=none lock-timeout=2s}, or
 * {@code -- migrate:downgrade irreversible: why}.
 *
 * @param transaction {@code transaction=none} or {@code script}; empty: as the project has configured
 * @param lockTimeout {@code lock-timeout=}, a number with ms, s, min or h; empty: as configured; zero: none
 * @param statementTimeout {@code statement-timeout=}, likewise
 * @param irreversible why this downgrade does not exist, up to the end of the line; on a downgrade only
 */
public record SectionOptions(
        Optional<TransactionMode> transaction,
        Optional<Duration> lockTimeout,
        Optional<Duration> statementTimeout,
        Optional<String> irreversible) {

    /** Makes one line of the reason. */
    public SectionOptions {
        irreversible = irreversible.map(why -> why.replaceAll("\\s+", " ").strip());
    }

    /** The longest that a timeout can be: PostgreSQL's are milliseconds in an integer. */
    public static final Duration LONGEST_TIMEOUT = Duration.ofMillis(Integer.MAX_VALUE);

    /** Nothing said. */
    public static final SectionOptions NONE =
            new SectionOptions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether this is {@link #NONE}. */
    public boolean saysNothing() {
        return transaction.isEmpty() && lockTimeout.isEmpty() && statementTimeout.isEmpty() && irreversible.isEmpty();
    }

    /** These with a transaction mode. */
    public SectionOptions withTransaction(TransactionMode mode) {
        return new SectionOptions(Optional.of(mode), lockTimeout, statementTimeout, irreversible);
    }

    /** These with the reason why there is no way back. */
    public SectionOptions withIrreversible(String why) {
        return new SectionOptions(transaction, lockTimeout, statementTimeout, Optional.of(why));
    }

    /** As it stands on the marker line; empty when nothing is said. */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        transaction.ifPresent(mode -> words.add("transaction=" + mode.word()));
        lockTimeout.ifPresent(timeout -> words.add("lock-timeout=" + text(timeout)));
        statementTimeout.ifPresent(timeout -> words.add("statement-timeout=" + text(timeout)));
        irreversible.ifPresent(why -> words.add("irreversible: " + why));
        return String.join(" ", words);
    }

    private static String text(Duration timeout) {
        long millis = timeout.toMillis();
        if (millis == 0) {
            return "0";
        }
        return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
    }
}
