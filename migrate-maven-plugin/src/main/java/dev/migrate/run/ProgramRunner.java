package dev.migrate.run;

import dev.migrate.MigrateException;
import java.util.List;
import java.util.Optional;

/**
 * Runs a revision that is a program: in one transaction, or, where it says so, with a commit after each statement. What is then
 * noted in its row of the version table is which of its backfills is under way, and how far.
 */
final class ProgramRunner {
    private final Session session;
    private final SegmentRunner segments;
    private final BackfillRunner backfills;
    private final VersionSql sql;
    private final VersionTable table;
    private final RunListener listener;

    ProgramRunner(
            Session session,
            RunSettings settings,
            SegmentRunner segments,
            BackfillRunner backfills,
            RunListener listener) {
        this.session = session;
        this.segments = segments;
        this.backfills = backfills;
        this.sql = new VersionSql(settings);
        this.table = new VersionTable(settings.tables());
        this.listener = listener;
    }

    /** @param fresh makes the session fresh, in a transaction of its own */
    void inTransaction(Work work, String fresh) throws SegmentFailure {
        segments.retried(work, () -> {
            segments.prepare(work, fresh + "BEGIN");
            new ProgramCall(session, work, listener, null).run();
            segments.prepare(work, SessionSql.OWN_ROLE + sql.finishAtOnce(work, VersionSql.SINCE_BEGIN));
            segments.commit(work, SqlStatement.NONE);
        });
    }

    /** With a commit after each statement; again from its beginning where a run was stopped in it. */
    void inMany(Work work, String fresh, Optional<Progress> progress) throws SegmentFailure {
        progress.ifPresent(half -> refuseScript(work, half));
        Calls calls = new Calls(
                work,
                progress.isPresent() ? table.backfill(session, work.script().id()) : Optional.empty());
        if (progress.isPresent()) {
            segments.prepare(work, fresh);
            listener.resumed(work.script(), work.direction(), 1, true);
        } else {
            segments.prepare(work, fresh + "BEGIN;\n" + sql.begin(work) + sql.segmentBegun(work, true) + "COMMIT");
        }
        long start = System.nanoTime();
        new ProgramCall(session, work, listener, calls).run();
        String elapsed = String.valueOf((System.nanoTime() - start) / 1_000_000);
        segments.prepare(work, "BEGIN;\n" + SessionSql.OWN_ROLE + sql.finish(work, elapsed) + "COMMIT");
    }

    private static void refuseScript(Work work, Progress half) {
        if (half.total() > 1) {
            throw new MigrateException(
                    "Revision " + work.script().title() + " was begun by SQL that migrate:sql has written, "
                            + half.done() + " of its " + half.total() + " parts are done.",
                    "Run the rest of that SQL.");
        }
    }

    /** The backfills of one call, told apart by their order. */
    private final class Calls implements ProgramCall.Backfills {
        private final Work work;
        private final Optional<BackfillState> begun;
        private int number;

        Calls(Work work, Optional<BackfillState> begun) {
            this.work = work;
            this.begun = begun;
        }

        @Override
        public void run(KeyWalk walk, BackfillRunner.Batch batch) throws SegmentFailure {
            number++;
            int reached = begun.map(BackfillState::number).orElse(1);
            if (number < reached) {
                return;
            }
            BackfillState start = BackfillState.start(number, walk);
            if (number == reached
                    && begun.filter(state -> !state.walk().isEmpty()).isPresent()) {
                start = begun.orElseThrow();
                refuseOther(start, walk);
            }
            String next = new BackfillState(number + 1, "", List.of(), 0, 0).expression();
            backfills.run(
                    work, SqlStatement.NONE, walk, start, sql.backfilled(work, next, VersionSql.SINCE_BEGIN), batch);
        }

        private void refuseOther(BackfillState state, KeyWalk walk) {
            if (!state.walk().equals(walk.title())) {
                throw new MigrateException(
                        "Revision " + work.script().title() + " was stopped in the backfill of " + state.walk()
                                + ", and its class now goes through " + walk.title() + " there.",
                        "Put the backfill's table and key back; its statement may be another.");
            }
        }
    }
}
