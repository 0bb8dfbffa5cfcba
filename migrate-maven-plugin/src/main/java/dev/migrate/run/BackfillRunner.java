package dev.migrate.run;

import dev.migrate.run.SegmentFailure.Phase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * Walks through a table and runs a statement on each range, every range in a transaction with the note of how far that is: a
 * run that is killed is gone on with behind the last batch that was committed.
 */
final class BackfillRunner {
    private final Session session;
    private final SegmentRunner segments;
    private final VersionSql sql;
    private final RunListener listener;

    BackfillRunner(Session session, RunSettings settings, SegmentRunner segments, RunListener listener) {
        this.session = session;
        this.segments = segments;
        this.sql = new VersionSql(settings);
        this.listener = listener;
    }

    /** Runs what there is to run for a range, in the transaction of its batch; tells how many rows were changed. */
    interface Batch {
        long run(UnaryOperator<String> range) throws SegmentFailure;
    }

    /** A segment of a script. */
    void run(Work work, int segment, Optional<BackfillState> begun) throws SegmentFailure {
        SqlStatement statement = work.segments().get(segment).first();
        Backfill backfill = work.segments().get(segment).backfill().orElseThrow();
        String end = sql.done(work, segment, VersionSql.SINCE_BEGIN);
        BackfillState start = begun.orElse(BackfillState.start(1, backfill.walk()));
        run(work, statement, backfill.walk(), start, end, range -> change(work, statement, backfill, range));
    }

    /**
     * From a state on to the end.
     *
     * @param near what a fault between two batches is told to be of
     * @param end goes with the last batch
     */
    void run(Work work, SqlStatement near, KeyWalk walk, BackfillState start, String end, Batch batch)
            throws SegmentFailure {
        check(work, near, walk);
        OptionalLong total = total(work, near, walk);
        Step step = new Step(start, false);
        Duration pause = Duration.ZERO;
        while (!step.ended()) {
            Pause.sleep(pause);
            pause = walk.pause();
            BackfillState behind = step.state();
            Step[] next = new Step[1];
            segments.retried(work, () -> next[0] = batch(work, near, walk, behind, end, batch));
            step = next[0];
            BackfillState now = step.state();
            listener.backfilled(
                    work.script(),
                    work.direction(),
                    new BackfillProgress(now.walk(), now.changed(), now.passed(), total, step.ended()));
        }
    }

    private record Step(BackfillState state, boolean ended) {}

    private Step batch(Work work, SqlStatement near, KeyWalk walk, BackfillState state, String end, Batch batch)
            throws SegmentFailure {
        segments.prepare(work, "BEGIN");
        Optional<List<String>> upTo = upTo(work, near, walk, state.behind());
        long changed = batch.run(qualifier -> walk.range(qualifier, state.behind(), upTo));
        BackfillState now = state.after(
                upTo.orElse(state.behind()),
                upTo.isPresent() ? walk.batch() : (int) Math.min(changed, walk.batch()),
                changed);
        String rows = upTo.isPresent() ? sql.backfilled(work, now.expression(), VersionSql.SINCE_BEGIN) : end;
        segments.prepare(work, SessionSql.OWN_ROLE + rows);
        segments.commit(work, near);
        return new Step(now, upTo.isEmpty());
    }

    private Optional<List<String>> upTo(Work work, SqlStatement near, KeyWalk walk, List<String> behind)
            throws SegmentFailure {
        return ask(
                        work,
                        near,
                        walk.next(behind),
                        row -> List.of((String[]) row.getArray(1).getArray()))
                .stream()
                .findFirst();
    }

    private long change(Work work, SqlStatement statement, Backfill backfill, UnaryOperator<String> range)
            throws SegmentFailure {
        String text = backfill.statement().with(range);
        try {
            return session.change(text, notice -> listener.notice(work.script(), notice));
        } catch (SQLException e) {
            session.rollBack();
            int line = ServerFault.of(e)
                    .placeIn(text)
                    .map(place -> statement.lineAt(backfill.statement().original(place, range)))
                    .orElseGet(statement::firstWordLine);
            SqlStatement shown = new SqlStatement(text, statement.offset(), statement.line());
            throw new SegmentFailure(work, Phase.STATEMENT, e, Optional.of(shown), line, session.isLost());
        }
    }

    private void check(Work work, SqlStatement near, KeyWalk walk) throws SegmentFailure {
        List<Optional<String>> found =
                ask(work, near, "SELECT " + walk.problem(), row -> Optional.ofNullable(row.getString(1)));
        Optional<String> reason = found.get(0);
        if (reason.isPresent()) {
            SQLException refusal = new SQLException(walk.refusal(reason.get()));
            throw new SegmentFailure(work, Phase.STATEMENT, refusal, Optional.of(near), near.firstWordLine(), false);
        }
    }

    private OptionalLong total(Work work, SqlStatement near, KeyWalk walk) throws SegmentFailure {
        long rows = ask(work, near, "SELECT coalesce(" + walk.estimate() + ", -1)", row -> row.getLong(1))
                .get(0);
        return rows < 0 ? OptionalLong.empty() : OptionalLong.of(rows);
    }

    private <T> List<T> ask(Work work, SqlStatement near, String query, Session.Row<T> reader) throws SegmentFailure {
        try {
            return session.query(query, reader);
        } catch (SQLException e) {
            session.rollBack();
            throw new SegmentFailure(
                    work, Phase.STATEMENT, e, Optional.of(near), near.firstWordLine(), session.isLost());
        }
    }
}
