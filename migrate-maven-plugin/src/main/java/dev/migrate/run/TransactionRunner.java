package dev.migrate.run;

import dev.migrate.run.SegmentFailure.Phase;
import dev.migrate.run.SegmentRunner.Attempt;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Runs transactions: in one round trip where that can be, else statement by statement. */
final class TransactionRunner {
    /** The server holds all of a text twice while it runs it, and longer ones gain nothing. */
    static final int AT_ONCE_CHARS = 100_000;

    private final Session session;
    private final VersionSql sql;
    private final RunListener listener;
    private final Guard guard;
    private final SegmentRunner segments;

    TransactionRunner(Session session, VersionSql sql, RunListener listener, Guard guard, SegmentRunner segments) {
        this.session = session;
        this.sql = sql;
        this.listener = listener;
        this.guard = guard;
        this.segments = segments;
    }

    /** Is told of each transaction once its commit is certain. */
    interface Committed {
        /**
         * In the order of the transactions.
         *
         * @param duration on the server's clock, in milliseconds; of one that was sent alone, on ours
         */
        void is(Work work, Duration duration);
    }

    /** Whether all statements of a transaction may be sent in one text. */
    boolean mayBeAtOnce(Work work, Segment segment) {
        return fitsAtOnce(segment) && !guard.concerns(work, segment);
    }

    /** Runs a transaction; again, as a whole, when somebody else's lock was in the way. */
    void run(Transaction transaction) throws SegmentFailure {
        boolean atOnce = mayBeAtOnce(transaction.work(), transaction.segment()) && isReadAlike(transaction);
        run(List.of(transaction), atOnce, (work, duration) -> {});
    }

    /**
     * Runs transactions one after the other in one text: when one fails, the server leaves out those behind it. Those that are not
     * committed are run again when somebody else's lock was in the way.
     *
     * @param transactions each of which {@link #mayBeAtOnce}
     */
    void run(List<Transaction> transactions, Committed committed) throws SegmentFailure {
        run(transactions, isReadAlike(transactions.get(0)), committed);
    }

    private void run(List<Transaction> transactions, boolean atOnce, Committed committed) throws SegmentFailure {
        List<Transaction> open = new ArrayList<>(transactions);
        Attempt attempt = atOnce ? () -> atOnce(open, open.size(), committed) : () -> oneByOne(open, committed);
        segments.retried(() -> works(open), attempt);
    }

    private static List<Work> works(List<Transaction> transactions) {
        List<Work> works = new ArrayList<>(transactions.size());
        for (Transaction transaction : transactions) {
            works.add(transaction.work());
        }
        return works;
    }

    private static boolean fitsAtOnce(Segment segment) {
        int chars = 0;
        for (SqlStatement statement : segment.statements()) {
            chars += statement.text().length();
            if (statement.copyData().isPresent()
                    || chars > AT_ONCE_CHARS
                    || Mention.of("standard_conforming_strings", statement.text())) {
                return false;
            }
        }
        return true;
    }

    /** Whether the server will read the strings of a text as the splitter did; an earlier script may have changed that. */
    private boolean isReadAlike(Transaction first) throws SegmentFailure {
        try {
            if (!session.readsStandardStrings() && !first.fresh().isEmpty()) {
                segments.prepare(first.work(), first.fresh());
            }
            return session.readsStandardStrings();
        } catch (SQLException e) {
            throw new SegmentFailure(first.work(), Phase.VERSION_ROWS, e, Optional.empty(), 1, session.isLost());
        }
    }

    /** Sends the first so many of those that are open. What is committed of them is open no longer. */
    private void atOnce(List<Transaction> open, int count, Committed committed) throws SegmentFailure {
        TransactionText text = new TransactionText(open.subList(0, count), count == 1 ? "" : sql.lastDurations(count));
        Answers answers = new Answers();
        long start = System.nanoTime();
        Optional<SegmentFailure> failure = execute(text, answers);
        boolean lost = failure.filter(SegmentFailure::isLost).isPresent();
        int done = lost ? 0 : text.committed(answers); // what is in doubt is looked at
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        tell(text, answers, durations(done, count, answers, elapsed), open, committed);
        if (lost) {
            failure.get().inDoubt(works(open.subList(0, count)));
        } else if (failure.isPresent()) {
            runThoseBefore(failure.get(), open, committed);
        }
        if (failure.isPresent() && done < count) {
            throw failure.get();
        }
    }

    private Optional<SegmentFailure> execute(TransactionText text, Answers answers) {
        try {
            session.execute(text.text(), answers);
            return Optional.empty();
        } catch (SQLException e) {
            session.rollBack();
            return Optional.of(text.failure(e, answers, session.isLost()));
        }
    }

    /** Of each that is done. Where the message ended early, or not even its last query was answered, they are asked for. */
    private List<Duration> durations(int done, int sent, Answers answers, Duration elapsed) {
        if (done == 0 || sent == 1) {
            return Collections.nCopies(done, elapsed);
        }
        List<Long> last = answers.numbers();
        List<Duration> durations = new ArrayList<>();
        try {
            if (last.size() != done) {
                last = session.query(sql.lastDurations(done), row -> row.getLong(1));
            }
            for (long milliseconds : last) {
                durations.add(0, Duration.ofMillis(milliseconds));
            }
        } catch (SQLException unknown) {
            return Collections.nCopies(done, elapsed);
        }
        return durations;
    }

    /** The server cannot read a text of which it cannot read all: those before the fault are done all the same. */
    private void runThoseBefore(SegmentFailure failure, List<Transaction> open, Committed committed)
            throws SegmentFailure {
        int before = works(open).indexOf(failure.work());
        if (before > 0) {
            atOnce(open, before, committed);
        }
    }

    /**
     * Tells what the server said and committed, in its order.
     *
     * @param durations of each that is committed
     */
    private void tell(
            TransactionText text,
            Answers answers,
            List<Duration> durations,
            List<Transaction> open,
            Committed committed) {
        int told = 0;
        for (Answers.Notice notice : answers.notices()) {
            for (; told < Math.min(text.transactionOf(notice), durations.size()); told++) {
                committed.is(open.remove(0).work(), durations.get(told));
            }
            listener.notice(open.get(0).work().script(), notice.text());
        }
        for (; told < durations.size(); told++) {
            committed.is(open.remove(0).work(), durations.get(told));
        }
    }

    private void oneByOne(List<Transaction> open, Committed committed) throws SegmentFailure {
        while (!open.isEmpty()) {
            long start = System.nanoTime();
            oneByOne(open.get(0));
            committed.is(open.remove(0).work(), Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private void oneByOne(Transaction transaction) throws SegmentFailure {
        Work work = transaction.work();
        segments.send(work, transaction.opening(), Phase.SOMEWHERE, transaction.first());
        segments.runAll(work, transaction.segment());
        segments.send(work, transaction.closing(), Phase.VERSION_ROWS, transaction.first());
        segments.commit(work, transaction.first());
    }
}
