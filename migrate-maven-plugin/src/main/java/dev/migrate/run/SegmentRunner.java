package dev.migrate.run;

import dev.migrate.run.SegmentFailure.Phase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs one segment; again, after a pause, when somebody else's lock was in the way. */
final class SegmentRunner {
    private final Session session;
    private final RunSettings settings;
    private final RunListener listener;
    private final BlockerWatch watch;
    private final Guard guard;

    SegmentRunner(Session session, RunSettings settings, RunListener listener, BlockerWatch watch, Guard guard) {
        this.session = session;
        this.settings = settings;
        this.listener = listener;
        this.watch = watch;
        this.guard = guard;
    }

    /** One try of a segment. */
    interface Attempt {
        void run() throws SegmentFailure;
    }

    /** Runs several revisions in one transaction. */
    void whole(List<Work> works, Function<Work, String> rows) throws SegmentFailure {
        Work first = works.get(0);
        retrying(first, settings.lockTimeout(), () -> {
            prepare(first, "BEGIN");
            for (Work work : works) {
                prepare(
                        work,
                        SessionSql.FRESH_IN_TRANSACTION
                                + Limits.of(work, settings).set("SET LOCAL"));
                listener.started(work.script(), work.direction());
                if (work.script().program().isPresent()) {
                    new ProgramCall(session, work, listener, null).run();
                }
                for (Segment segment : work.segments()) {
                    runAll(work, segment);
                }
                prepare(work, SessionSql.OWN_ROLE + rows.apply(work));
            }
            commit(first, SqlStatement.NONE);
        });
    }

    /** Runs the statements of a segment, each with what guards it. */
    void runAll(Work work, Segment segment) throws SegmentFailure {
        for (SqlStatement statement : segment.statements()) {
            guarded(work, statement, () -> guard.before(work, statement));
            run(work, statement);
        }
        SqlStatement last = segment.statements().isEmpty()
                ? SqlStatement.NONE
                : segment.statements().get(segment.statements().size() - 1);
        guarded(work, last, () -> guard.after(work, segment));
    }

    private interface Guarding {
        void run() throws SQLException;
    }

    private void guarded(Work work, SqlStatement at, Guarding guarding) throws SegmentFailure {
        try {
            guarding.run();
        } catch (SQLException e) {
            session.rollBack();
            throw new SegmentFailure(work, Phase.STATEMENT, e, Optional.of(at), at.firstWordLine(), session.isLost());
        }
    }

    /**
     * Runs a statement that no transaction may hold.
     *
     * @param recovery takes away what a broken try leaves; null: what is there is not ours
     */
    void alone(Work work, SqlStatement statement, @Nullable Recovery recovery) throws SegmentFailure {
        guardAlone(work, statement);
        AtomicBoolean again = new AtomicBoolean();
        waiting(work, statement, () -> {
            boolean first = !again.getAndSet(true);
            if (first || recovery == null || !isDoneOnceCleared(work, statement, recovery)) {
                tryAlone(work, statement, recovery);
            }
        });
    }

    /** Before a statement that no transaction holds, or many. */
    void guardAlone(Work work, SqlStatement statement) throws SegmentFailure {
        guarded(work, statement, () -> guard.beforeAlone(statement));
    }

    /** Clears away what a killed run has left of a statement; whether that, or the killed run itself, has completed it. */
    boolean isThere(Work work, SqlStatement statement, Recovery recovery) throws SegmentFailure {
        AtomicBoolean there = new AtomicBoolean();
        waiting(work, statement, () -> there.set(isDoneOnceCleared(work, statement, recovery)));
        return there.get();
    }

    /** CREATE INDEX … IF NOT EXISTS is content with an index that somebody's broken build has left, and nobody can use. */
    void refuseBroken(Work work, SqlStatement statement, Recovery recovery) throws SegmentFailure {
        if (statement.firstWord().equals("create")) {
            guarded(work, statement, () -> {
                List<String> remedies = session.query(recovery.leftovers(), row -> row.getString(1));
                if (!remedies.isEmpty()) {
                    throw new SQLException(
                            "what is there of that name is not valid; take it away first: " + remedies.get(0));
                }
            });
        }
    }

    private boolean isDoneOnceCleared(Work work, SqlStatement statement, Recovery recovery) throws SegmentFailure {
        try {
            recovery.clear(session);
            return session.isTrue(recovery.done());
        } catch (SQLException e) {
            throw new SegmentFailure(
                    work, Phase.SOMEWHERE, e, Optional.of(statement), statement.firstWordLine(), session.isLost());
        }
    }

    /** With the limits that the statement deserves. */
    private void waiting(Work work, SqlStatement statement, Attempt attempt) throws SegmentFailure {
        Limits limits = Limits.of(work, settings);
        if (StatementKind.of(statement) == StatementKind.MAY_COMMIT) {
            watched(List.of(work), limits.lockTimeout(), attempt); // once: what it has committed would be done again
        } else if (limits.areLiftedFor(statement)) {
            prepare(work, limits.lift());
            retrying(work, Duration.ZERO, attempt);
            prepare(work, limits.restore());
        } else {
            retrying(work, limits.lockTimeout(), attempt);
        }
    }

    private void tryAlone(Work work, SqlStatement statement, @Nullable Recovery recovery) throws SegmentFailure {
        try {
            run(work, statement);
        } catch (SegmentFailure failure) {
            if (recovery == null || failure.isLost() || !isCompleted(recovery)) {
                throw failure;
            }
        }
    }

    /** Whether taking away what was left has completed the work: a broken DETACH is finished, not undone. */
    private boolean isCompleted(Recovery recovery) {
        try {
            return recovery.clear(session) && session.isTrue(recovery.done());
        } catch (SQLException stillThere) {
            // The next run begins with clearing.
            return false;
        }
    }

    /** Sends statements of the tool's own that belong to a revision. */
    void prepare(Work work, String sql) throws SegmentFailure {
        SqlStatement near = work.segments().isEmpty()
                ? SqlStatement.NONE
                : work.segments().get(0).first();
        send(work, sql, Phase.VERSION_ROWS, near);
    }

    /** Makes a setting of a statement that is done once more. What a prepared statement is about may be gone since. */
    void repeat(Work work, SqlStatement setting) throws SegmentFailure {
        try {
            run(work, setting);
        } catch (SegmentFailure failure) {
            if (failure.isLost() || !setting.firstWord().equals("prepare")) {
                throw failure;
            }
            listener.notice(
                    work.script(),
                    "not prepared again: " + Excerpt.of(setting.text()) + ": "
                            + failure.fault().text());
        }
    }

    /** Commits what was sent piece by piece. */
    void commit(Work work, SqlStatement near) throws SegmentFailure {
        send(work, "COMMIT", Phase.COMMIT, near);
    }

    /** Tries again, as a whole, what somebody else's lock was in the way of. */
    void retried(Work work, Attempt attempt) throws SegmentFailure {
        retrying(work, lockTimeout(work), attempt);
    }

    /**
     * The same with works of which a try may do some before it fails at another.
     *
     * @param works what is left of them, the next one first
     */
    void retried(Supplier<List<Work>> works, Attempt attempt) throws SegmentFailure {
        retrying(works, lockTimeout(works.get().get(0)), attempt);
    }

    private void run(Work work, SqlStatement statement) throws SegmentFailure {
        try {
            if (statement.copyData().isPresent()) {
                session.copyIn(statement.text(), statement.copyData().get());
            } else {
                session.execute(statement.text(), notices(work));
            }
        } catch (SQLException e) {
            session.rollBack();
            throw failed(work, statement, e);
        }
    }

    private SegmentFailure failed(Work work, SqlStatement statement, SQLException e) {
        return new SegmentFailure(
                work, Phase.STATEMENT, e, Optional.of(statement), statement.lineOf(e), session.isLost());
    }

    /** Sends a text of the tool's own: for statements of this phase, near this one of the script. */
    void send(Work work, String sql, Phase phase, SqlStatement near) throws SegmentFailure {
        try {
            session.execute(sql, notices(work));
        } catch (SQLException e) {
            session.rollBack();
            throw new SegmentFailure(work, phase, e, Optional.empty(), near.firstWordLine(), session.isLost());
        }
    }

    private void retrying(Work work, Duration lockTimeout, Attempt attempt) throws SegmentFailure {
        List<Work> alone = List.of(work);
        retrying(() -> alone, lockTimeout, attempt);
    }

    private void retrying(Supplier<List<Work>> works, Duration lockTimeout, Attempt attempt) throws SegmentFailure {
        int left = 0;
        for (int retry = 1; ; retry++) {
            try {
                watched(works.get(), lockTimeout, attempt);
                return;
            } catch (SegmentFailure failure) {
                int open = works.get().size();
                retry = open == left ? retry : 1;
                left = open;
                if (failure.isLost() || !failure.fault().isLockConflict() || retry > settings.lockRetries()) {
                    throw failure;
                }
                pause(failure, retry);
            }
        }
    }

    private void watched(List<Work> works, Duration lockTimeout, Attempt attempt) throws SegmentFailure {
        watch.begin(works, lockTimeout);
        try {
            attempt.run();
        } catch (SegmentFailure failure) {
            failure.blockedBy(watch.end());
            throw failure;
        } finally {
            watch.end();
        }
    }

    private void pause(SegmentFailure failure, int retry) {
        Work work = failure.work();
        Duration pause = Pause.before(retry);
        listener.retrying(work.script(), work.direction(), retry, pause, failure.blockers());
        Pause.sleep(pause);
    }

    private Consumer<String> notices(Work work) {
        return text -> listener.notice(work.script(), text);
    }

    private Duration lockTimeout(Work work) {
        return Limits.of(work, settings).lockTimeout();
    }
}
