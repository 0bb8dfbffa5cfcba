package dev.migrate.run;

import dev.migrate.run.SegmentFailure.Phase;
import java.sql.SQLException;
import java.util.Optional;

/** Runs transactions: in one round trip where that can be, else statement by statement. */
final class TransactionRunner {
    /** The server holds all of a text twice while it runs it, and longer ones gain nothing. */
    private static final int AT_ONCE_CHARS = 100_000;

    private final Session session;
    private final RunListener listener;
    private final Guard guard;
    private final SegmentRunner segments;

    TransactionRunner(Session session, RunListener listener, Guard guard, SegmentRunner segments) {
        this.session = session;
        this.listener = listener;
        this.guard = guard;
        this.segments = segments;
    }

    /** Runs it; again, as a whole, when somebody else's lock was in the way. */
    void run(Transaction transaction) throws SegmentFailure {
        boolean atOnce = fitsAtOnce(transaction.segment())
                && !guard.concerns(transaction.work(), transaction.segment())
                && isReadAlike(transaction);
        segments.retried(transaction.work(), () -> {
            if (atOnce) {
                atOnce(transaction);
            } else {
                oneByOne(transaction);
            }
        });
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
    private boolean isReadAlike(Transaction transaction) throws SegmentFailure {
        Work work = transaction.work();
        try {
            if (!session.readsStandardStrings() && !transaction.fresh().isEmpty()) {
                segments.prepare(work, transaction.fresh());
            }
            return session.readsStandardStrings();
        } catch (SQLException e) {
            throw new SegmentFailure(work, Phase.VERSION_ROWS, e, Optional.empty(), 1, session.isLost());
        }
    }

    private void atOnce(Transaction transaction) throws SegmentFailure {
        TransactionText text = new TransactionText(transaction);
        Answers answers = new Answers();
        try {
            session.execute(text.text(), answers);
        } catch (SQLException e) {
            session.rollBack();
            throw text.failure(e, answers, session.isLost());
        } finally {
            answers.notices()
                    .forEach(notice -> listener.notice(transaction.work().script(), notice.text()));
        }
    }

    private void oneByOne(Transaction transaction) throws SegmentFailure {
        Work work = transaction.work();
        segments.send(work, transaction.opening(), Phase.SOMEWHERE, transaction.first());
        segments.runAll(work, transaction.segment());
        segments.send(work, transaction.closing(), Phase.VERSION_ROWS, transaction.first());
        segments.send(work, "COMMIT", Phase.COMMIT, transaction.first());
    }
}
