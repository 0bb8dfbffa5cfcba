package dev.migrate.run;

import dev.migrate.revision.Direction;
import dev.migrate.revision.TransactionMode;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Runs one revision. One that takes several commits leaves a trace of how far it is in its row of the version table, and is
 * gone on with from there.
 */
final class RevisionRunner {
    private final Session session;
    private final RunSettings settings;
    private final SegmentRunner segments;
    private final BackfillRunner backfills;
    private final VersionSql sql;
    private final VersionTable table;
    private final RunListener listener;

    RevisionRunner(Session session, RunSettings settings, SegmentRunner segments, RunListener listener) {
        this.session = session;
        this.settings = settings;
        this.segments = segments;
        this.backfills = new BackfillRunner(session, settings, segments, listener);
        this.sql = new VersionSql(settings);
        this.table = new VersionTable(settings.tables());
        this.listener = listener;
    }

    void run(Work work, Optional<Progress> progress) throws SegmentFailure {
        if (work.script().program().isPresent()) {
            runProgram(work, progress);
        } else if (progress.isPresent()) {
            resume(work, progress.get());
            goOn(work, progress.get().done(), progress.get().begun());
        } else if (work.isOneTransaction()) {
            Segment all = work.segments().isEmpty()
                    ? new Segment(true, List.of())
                    : work.segments().get(0);
            String rows = sql.finishAtOnce(work, VersionSql.SINCE_BEGIN);
            segments.transaction(work, all, fresh(work), SessionSql.OWN_ROLE_AT_END + rows);
        } else {
            segments.prepare(work, fresh(work) + sql.begin(work));
            goOn(work, 0, false);
        }
    }

    private void runProgram(Work work, Optional<Progress> progress) throws SegmentFailure {
        ProgramRunner programs = new ProgramRunner(session, settings, segments, backfills, listener);
        if (work.mode() == TransactionMode.NONE || progress.isPresent()) {
            programs.inMany(work, fresh(work), progress);
        } else {
            programs.inTransaction(work, fresh(work));
        }
    }

    /** Makes the session as the statements that are done had set it; their temporary tables are gone, though. */
    private void resume(Work work, Progress progress) throws SegmentFailure {
        checkUnchanged(work, progress);
        List<SqlStatement> kept = work.segments().subList(0, progress.done()).stream()
                .flatMap(segment -> SessionSql.settings(segment.statements()).stream())
                .toList();
        String set = kept.stream().map(s -> s.text() + "\n;\n").collect(Collectors.joining());
        String replaced = work.direction() == Direction.UPGRADE ? sql.replaceScript(work) : "";
        segments.prepare(work, fresh(work) + replaced + sql.resumed(work, progress));
        segments.prepare(work, set);
    }

    private void goOn(Work work, int done, boolean begun) throws SegmentFailure {
        if (done == work.segments().size()) {
            segments.prepare(work, inTransaction(sql.finish(work, "0")));
        }
        for (int i = done; i < work.segments().size(); i++) {
            Segment segment = work.segments().get(i);
            if (segment.transactional()) {
                String rows = sql.done(work, i, VersionSql.SINCE_BEGIN);
                segments.transaction(work, segment, "", SessionSql.OWN_ROLE + rows);
            } else if (segment.backfill().isPresent()) {
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

    /** What is committed must be what the script still says; the rest of it may have been edited. */
    private void checkUnchanged(Work work, Progress progress) {
        Work begun =
                table.script(session, work.script().id()).map(work::rewritten).orElseThrow();
        boolean inBackfill = progress.begun() && goesOnWithBackfill(work, progress.done());
        boolean repeats = progress.begun() && !inBackfill;
        int fixed = progress.done() + (repeats ? 1 : 0);
        boolean same =
                fixed <= work.segments().size() && fixed <= begun.segments().size();
        for (int i = 0; same && i < fixed; i++) {
            same = work.segments().get(i).sameAs(begun.segments().get(i));
        }
        if (!same) {
            throw new ResumeException(work, begun, fixed);
        }
        int line = work.fileLineOf(progress.done());
        listener.resumed(work.script(), work.direction(), line, repeats);
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
