package dev.migrate.run;

import dev.migrate.revision.TransactionMode;
import dev.migrate.run.TransactionRunner.Committed;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Runs one revision. One that takes several commits leaves a trace of how far it is in its row of the version table, and is
 * gone on with from there.
 */
final class RevisionRunner {
    private final Session session;
    private final RunSettings settings;
    private final SegmentRunner segments;
    private final TransactionRunner transactions;
    private final BackfillRunner backfills;
    private final VersionSql sql;
    private final VersionTable table;
    private final RunListener listener;
    private boolean isReadyForBundle;

    RevisionRunner(
            Session session,
            RunSettings settings,
            SegmentRunner segments,
            TransactionRunner transactions,
            RunListener listener) {
        this.session = session;
        this.settings = settings;
        this.segments = segments;
        this.transactions = transactions;
        this.backfills = new BackfillRunner(session, settings, segments, listener);
        this.sql = new VersionSql(settings);
        this.table = new VersionTable(settings.tables());
        this.listener = listener;
    }

    void run(Work work, Optional<Progress> progress) throws SegmentFailure {
        isReadyForBundle = false;
        if (work.script().program().isPresent()) {
            runProgram(work, progress);
        } else if (progress.isPresent()) {
            goOn(work, resume(work, progress.get()), progress.get().begun());
        } else if (work.isOneTransaction()) {
            String rows = sql.finishAtOnce(work, VersionSql.SINCE_BEGIN);
            transactions.run(new Transaction(work, work.whole(), fresh(work), "", SessionSql.OWN_ROLE_AT_END + rows));
        } else {
            segments.prepare(work, fresh(work) + sql.begin(work));
            goOn(work, 0, false);
        }
    }

    /** Runs revisions that may be sent together: see {@link Bundling}. They leave the session as fresh as it was. */
    void run(List<Work> works, Committed committed) throws SegmentFailure {
        List<Transaction> bundle = new ArrayList<>(works.size());
        for (Work work : works) {
            String fresh = bundle.isEmpty() && !isReadyForBundle ? fresh(work) + sql.prepareFinish(work) : "";
            bundle.add(new Transaction(work, work.whole(), fresh, "", sql.finishNext(work)));
        }
        isReadyForBundle = false;
        transactions.run(bundle, committed);
        isReadyForBundle = true;
    }

    private void runProgram(Work work, Optional<Progress> progress) throws SegmentFailure {
        ProgramRunner programs = new ProgramRunner(session, settings, segments, backfills, listener);
        if (work.mode() == TransactionMode.NONE || progress.isPresent()) {
            programs.inMany(work, fresh(work), progress);
        } else {
            programs.inTransaction(work, fresh(work));
        }
    }

    /**
     * Makes the session as the statements that are done had set it; their temporary tables are gone, though.
     *
     * @return how many of the work's segments are done
     */
    private int resume(Work work, Progress progress) throws SegmentFailure {
        int done = done(work, progress);
        segments.prepare(work, fresh(work) + sql.replaceScript(work, done) + sql.resumed(work, progress));
        for (SqlStatement setting : SessionSql.settings(work.firstStatements(done))) {
            segments.repeat(work, setting);
        }
        return done;
    }

    private void goOn(Work work, int done, boolean begun) throws SegmentFailure {
        if (done == work.segments().size()) {
            segments.prepare(work, inTransaction(sql.finish(work, "0")));
        }
        for (int i = done; i < work.segments().size(); i++) {
            Segment segment = work.segments().get(i);
            if (segment.transactional()) {
                String rows = sql.done(work, i, VersionSql.SINCE_BEGIN);
                transactions.run(new Transaction(work, segment, "", work.carried(i), SessionSql.OWN_ROLE + rows));
            } else if (segment.backfill().isPresent()) {
                segments.guardAlone(work, segment.first());
                backfills.run(
                        work,
                        i,
                        begun && i == done
                                ? table.backfill(session, work.script().id())
                                : Optional.empty());
            } else {
                alone(work, i, begun && i == done);
            }
        }
    }

    private void alone(Work work, int index, boolean begun) throws SegmentFailure {
        SqlStatement statement = work.segments().get(index).first();
        Recovery recovery = Recovery.of(statement);
        long start = System.nanoTime();
        if (!(begun && segments.isThere(work, statement, recovery))) {
            boolean ours = begun || begin(work, recovery);
            runAlone(work, statement, ours ? Optional.of(recovery) : Optional.empty());
            if (!ours) {
                segments.refuseBroken(work, statement, recovery);
            }
        }
        String elapsed = String.valueOf((System.nanoTime() - start) / 1_000_000);
        segments.prepare(work, inTransaction(sql.done(work, index, elapsed)));
    }

    private void runAlone(Work work, SqlStatement statement, Optional<Recovery> recovery) throws SegmentFailure {
        try {
            segments.alone(work, statement, recovery.orElse(null));
        } catch (SegmentFailure failure) {
            if (recovery.isPresent() && !failure.isLost()) {
                noteEnd(work, recovery.get(), failure);
            }
            throw failure;
        }
    }

    /** The statement has failed and left nothing: it may be edited. What is left is the next run's to clear. */
    private void noteEnd(Work work, Recovery recovery, SegmentFailure failure) {
        try {
            if (!recovery.findsAnything(session)) {
                segments.prepare(work, inTransaction(sql.segmentBegun(work, false)));
            }
        } catch (SegmentFailure | SQLException unnoted) {
            failure.addSuppressed(unnoted);
        }
    }

    /** Notes that the statement begins, unless what it would make is there already: then it fails, or has nothing to do. */
    private boolean begin(Work work, Recovery recovery) throws SegmentFailure {
        try {
            if (recovery.findsAnything(session)) {
                return false;
            }
        } catch (SQLException e) {
            throw new SegmentFailure(work, SegmentFailure.Phase.VERSION_ROWS, e, Optional.empty(), 1, session.isLost());
        }
        segments.prepare(work, inTransaction(sql.segmentBegun(work, true)));
        return true;
    }

    private String fresh(Work work) {
        return SessionSql.fresh(Limits.of(work, settings).set("SET"));
    }

    private static String inTransaction(String rows) {
        return "BEGIN;\n" + SessionSql.OWN_ROLE + rows + "COMMIT";
    }

    /**
     * What is committed must be what the script still says; the rest of it may have been edited, and may be cut up in
     * another mode, as long as that leaves a cut behind what is committed.
     */
    private int done(Work work, Progress progress) {
        Script stored = table.script(session, work.script().id()).orElseThrow();
        Work begun = work.begun(stored, progress.total());
        List<SqlStatement> committed = begun.firstStatements(progress.done());
        OptionalInt done = work.segmentsOf(committed.size());
        boolean repeats = progress.begun() && !(done.isPresent() && goesOnWithBackfill(work, done.getAsInt()));
        List<SqlStatement> fixed = repeats ? begun.firstStatements(progress.done() + 1) : committed;
        List<SqlStatement> now = work.firstStatements(work.segments().size());
        for (int i = 0; i < fixed.size(); i++) {
            if (i == now.size() || !now.get(i).isSameAs(fixed.get(i))) {
                throw ResumeException.edited(work, progress, fixed.get(i));
            }
        }
        int segment = done.orElseThrow(() -> ResumeException.joined(work, progress, fixed.get(fixed.size() - 1)));
        listener.resumed(work.script(), work.direction(), work.fileLineOf(segment), repeats);
        return segment;
    }

    /** The rows behind the last batch may be filled by another statement, on the same walk through the same table. */
    private boolean goesOnWithBackfill(Work work, int segment) {
        Optional<BackfillState> state = table.backfill(session, work.script().id());
        Optional<String> now = segment < work.segments().size()
                ? work.segments().get(segment).backfill().map(backfill -> backfill.walk()
                        .title())
                : Optional.empty();
        return state.isPresent() && now.equals(state.map(BackfillState::walk));
    }
}
