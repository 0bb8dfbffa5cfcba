package dev.migrate.run;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Which revisions are sent to the server in one message, each in a transaction of its own: a message there and back takes longer
 * than most of them. Only such as define objects are: what writes rows may look at the time, which the server takes from the
 * message, and what sets something would set it for those behind it. And only as many as are over before anybody would miss the
 * line of the first. A function that changes the session unseen, an event trigger's say, is not noticed, as it is not in the SQL
 * for a DBA.
 */
final class Bundling {
    private static final int MOST = 16;
    private static final Duration BRIEF = Duration.ofMillis(500);
    private static final Set<String> DEFINING = Set.of("create", "alter", "drop", "comment", "grant", "revoke");

    private final TransactionRunner transactions;
    private final Set<String> begun;
    private int size = 1;

    /** @param begun ids of revisions that an earlier run has begun */
    Bundling(TransactionRunner transactions, Set<String> begun) {
        this.transactions = transactions;
        this.begun = begun;
    }

    /** The next ones of those that are to be run: one, or some that may be sent together. */
    List<Work> next(List<Work> works) {
        int count = 0;
        int chars = 0;
        while (count < Math.min(size, works.size())) {
            Work work = works.get(count);
            chars += work.section().sql().length();
            if (chars > TransactionRunner.AT_ONCE_CHARS || !isBundled(work)) {
                break;
            }
            count++;
        }
        return works.subList(0, Math.max(count, 1));
    }

    /** Twice as many next time, as long as it goes fast. */
    void took(Duration duration) {
        size = duration.compareTo(BRIEF) < 0 ? Math.min(MOST, size * 2) : 1;
    }

    private boolean isBundled(Work work) {
        if (work.script().program().isPresent()
                || !work.isOneTransaction()
                || begun.contains(work.script().id())
                || !work.section().options().saysNothing()) {
            return false;
        }
        List<SqlStatement> statements = work.whole().statements();
        for (SqlStatement statement : statements) {
            if (!DEFINING.contains(statement.firstWord())) {
                return false;
            }
        }
        return !SessionSql.isChangedBy(statements) && transactions.mayBeAtOnce(work, work.whole());
    }
}
