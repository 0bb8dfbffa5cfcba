package dev.migrate.run;

import dev.migrate.run.SegmentFailure.Phase;
import dev.migrate.run.TransactionText.Place;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs one segment; again, after a pause, when somebody else's lock was in the way. */
final class SegmentRunner {
    /** Longer scripts gain nothing from being sent at once, and a fault without a position would run them twice. */
    private static final int AT_ONCE_CHARS = 100_000;

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

    /**
     * Runs a transaction: in one round trip where that can be. The server does not always say which statement of a text
     * has failed; then the transaction, rolled back, is run once more statement by statement.
     *
     * @param before sent ahead of BEGIN
     * @param carried settings of the transaction, sent behind it
     * @param closing the version table's statements, in the same transaction
     */
    void transaction(Work work, Segment segment, String before, String carried, String closing) throws SegmentFailure {
        String begin = before + "BEGIN;\n" + carried;
        AtomicBoolean atOnce =
                new AtomicBoolean(fitsAtOnce(segment) && !guard.concerns(work, segment) && isReadAlike(work, before));
        retrying(work, lockTimeout(work), () -> {
            if (!atOnce.getAndSet(false) || !isDoneAtOnce(work, segment, begin, closing)) {
                oneByOne(work, segment, begin, closing);
            }
        });
    }

    /** False: it is rolled back, and it has to be found out which statement has failed. */
    private boolean isDoneAtOnce(Work work, Segment segment, String begin, String closing) throws SegmentFailure {
        try {
            atOnce(work, segment, begin, closing);
            return true;
        } catch (SegmentFailure failure) {
            if (isToBeLocated(failure)) {
                return false;
            }
            throw failure;
        }
    }

    /** Whether the server will read the strings of a text as the splitter did; an earlier script may have changed that. */
    private boolean isReadAlike(Work work, String before) throws SegmentFailure {
        try {
            if (!session.readsStandardStrings() && !before.isEmpty()) {
                prepare(work, before);
            }
            return session.readsStandardStrings();
        } catch (SQLException e) {
            throw new SegmentFailure(work, Phase.VERSION_ROWS, e, Optional.empty(), 1, session.isLost());
        }
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
            send(first, "COMMIT", Phase.COMMIT, new SqlStatement("", 0, 1));
        });
    }

    private void runAll(Work work, Segment segment) throws SegmentFailure {
        for (SqlStatement statement : segment.statements()) {
            guarded(work, statement, () -> guard.before(work, statement));
            run(work, statement);
        }
        SqlStatement last = segment.statements().isEmpty()
                ? new SqlStatement("", 0, 1)
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
        if (Phrase.of(statement.text(), 1).equals("create")) {
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
        if (StatementKind.of(statement.text()) == StatementKind.MAY_COMMIT) {
            watched(work, limits.lockTimeout(), attempt); // once: what it has committed would be done again
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
                ? new SqlStatement("", 0, 1)
                : work.segments().get(0).first();
        send(work, sql, Phase.VERSION_ROWS, near);
    }

    /** Makes a setting of a statement that is done once more. What a prepared statement is about may be gone since. */
    void repeat(Work work, SqlStatement setting) throws SegmentFailure {
        try {
            run(work, setting);
        } catch (SegmentFailure failure) {
            if (failure.isLost() || !Phrase.of(setting.text(), 1).equals("prepare")) {
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

    /** Not what was cancelled: whoever did that does not want to see it again. */
    private static boolean isToBeLocated(SegmentFailure failure) {
        return failure.phase() == Phase.SOMEWHERE
                && !failure.isLost()
                && !failure.fault().isCancelled();
    }

    private void atOnce(Work work, Segment segment, String begin, String closing) throws SegmentFailure {
        TransactionText text = new TransactionText(begin, segment.statements(), closing + "COMMIT");
        List<String> told = new ArrayList<>();
        try {
            session.execute(text.text(), told::add);
        } catch (SQLException e) {
            session.rollBack();
            SegmentFailure failure = located(work, e, text, segment);
            if (!isToBeLocated(failure)) {
                told.forEach(notices(work)); // else it is told once more
            }
            throw failure;
        }
        told.forEach(notices(work));
    }

    /**
     * A fault of syntax is where the server says. Of any other the position may be one in a text that the server has made
     * itself, of an index's expression or a prepared statement: then it has to be found out which statement has failed.
     */
    private SegmentFailure located(Work work, SQLException e, TransactionText text, Segment segment) {
        ServerFault fault = ServerFault.of(e);
        Optional<Place> place = fault.isSyntax() ? text.at(fault.position()) : Optional.empty();
        if (place.isPresent()) {
            SqlStatement statement = place.get().statement();
            int line = statement.lineAt(place.get().place());
            return new SegmentFailure(work, Phase.STATEMENT, e, Optional.of(statement), line, session.isLost());
        }
        int line = segment.statements().isEmpty() ? 1 : segment.first().firstWordLine();
        return new SegmentFailure(work, Phase.SOMEWHERE, e, Optional.empty(), line, session.isLost());
    }

    private void oneByOne(Work work, Segment segment, String begin, String closing) throws SegmentFailure {
        List<SqlStatement> statements = segment.statements();
        SqlStatement first = statements.isEmpty() ? new SqlStatement("", 0, 1) : segment.first();
        send(work, begin, Phase.SOMEWHERE, first);
        runAll(work, segment);
        send(work, closing, Phase.VERSION_ROWS, first);
        send(work, "COMMIT", Phase.COMMIT, first);
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

    private void send(Work work, String sql, Phase phase, SqlStatement near) throws SegmentFailure {
        try {
            session.execute(sql, notices(work));
        } catch (SQLException e) {
            session.rollBack();
            throw new SegmentFailure(work, phase, e, Optional.empty(), near.firstWordLine(), session.isLost());
        }
    }

    private void retrying(Work work, Duration lockTimeout, Attempt attempt) throws SegmentFailure {
        for (int retry = 1; ; retry++) {
            try {
                watched(work, lockTimeout, attempt);
                return;
            } catch (SegmentFailure failure) {
                if (failure.isLost() || !failure.fault().isLockConflict() || retry > settings.lockRetries()) {
                    throw failure;
                }
                pause(work, failure, retry);
            }
        }
    }

    private void watched(Work work, Duration lockTimeout, Attempt attempt) throws SegmentFailure {
        watch.begin(work, lockTimeout);
        try {
            attempt.run();
        } catch (SegmentFailure failure) {
            failure.blockedBy(watch.end());
            throw failure;
        } finally {
            watch.end();
        }
    }

    private void pause(Work work, SegmentFailure failure, int retry) {
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
