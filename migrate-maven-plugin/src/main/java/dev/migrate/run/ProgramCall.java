package dev.migrate.run;

import dev.migrate.MigrateException;
import dev.migrate.run.SegmentFailure.Phase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;

/** One call of a program, and what it may do meanwhile. */
final class ProgramCall implements ProgramSession {
    private final Session session;
    private final Work work;
    private final Consumer<String> notices;
    private final @Nullable Backfills backfills;
    private @Nullable SegmentFailure failed;

    /** Runs backfills; may fail. */
    interface Backfills {
        void run(KeyWalk walk, BackfillRunner.Batch batch) throws SegmentFailure;
    }

    /** Brings the failure of a backfill through the program's own code. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(SegmentFailure failure) {
            super(failure);
        }
    }

    /** @param backfills null: the call is in a transaction */
    ProgramCall(Session session, Work work, RunListener listener, @Nullable Backfills backfills) {
        this.session = session;
        this.work = work;
        this.notices = text -> listener.notice(work.script(), text);
        this.backfills = backfills;
    }

    /** Calls it. After a failure the transaction is rolled back. */
    void run() throws SegmentFailure {
        try {
            program().run(work.direction(), this);
        } catch (ProgramFailure failure) {
            session.rollBack();
            throw failed != null ? failed : failure.of(work, session.isLost());
        }
        if (failed != null) {
            throw failed;
        }
        checkTransaction(inTransaction());
    }

    @Override
    public Connection connection() {
        return session.connection();
    }

    @Override
    public boolean inTransaction() {
        return backfills == null;
    }

    @Override
    public void check(String sql) {
        StatementKind kind = StatementKind.of(new SqlStatement(sql, 0, 1));
        String problem =
                kind == StatementKind.ALONE && inTransaction() ? "cannot run in a transaction" : kind.problem();
        if (!problem.isEmpty()) {
            throw new MigrateException(
                    Excerpt.of(sql) + " " + problem,
                    "Take it out, or mark the class with transactional = false where it needs no transaction.");
        }
    }

    @Override
    public void notice(String text) {
        notices.accept(text);
    }

    @Override
    public void backfill(KeyWalk walk, RangeStatement statement) {
        if (backfills == null) {
            throw new MigrateException(
                    "A backfill commits after each range, and the revision is one transaction",
                    "Mark the class with @Revision(…, transactional = false), and run without migrate.transaction=run.");
        }
        try {
            backfills.run(walk, range -> {
                try {
                    long changed = statement.run(range);
                    checkTransaction(true);
                    return changed;
                } catch (ProgramFailure failure) {
                    session.rollBack();
                    throw failure.of(work, session.isLost());
                }
            });
        } catch (SegmentFailure failure) {
            failed = failure;
            throw new Broken(failure);
        }
    }

    private Program program() {
        return work.script().program().orElseThrow();
    }

    private void checkTransaction(boolean open) throws SegmentFailure {
        try {
            TransactionState state =
                    session.connection().unwrap(PgConnection.class).getTransactionState();
            if (state == TransactionState.FAILED) {
                throw refusal("went on after a statement that had failed; what may fail goes into"
                        + " database.transaction(…), which is a savepoint here");
            }
            if ((state == TransactionState.OPEN) != open) {
                throw refusal("has begun or ended a transaction, and that is the run's own affair");
            }
        } catch (SQLException e) {
            throw new SegmentFailure(work, Phase.PROGRAM, e, Optional.empty(), 1, session.isLost());
        }
    }

    private SegmentFailure refusal(String what) {
        session.rollBack();
        SQLException fault = new SQLException("The class " + program().name() + " " + what + ".");
        return new SegmentFailure(work, Phase.PROGRAM, fault, Optional.empty(), 1, session.isLost());
    }
}
