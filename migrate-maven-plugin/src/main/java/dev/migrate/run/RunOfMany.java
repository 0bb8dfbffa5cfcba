package dev.migrate.run;

import dev.migrate.MigrateException;
import dev.migrate.revision.Direction;
import dev.migrate.revision.TransactionMode;
import dev.migrate.run.ConnectionLostException.Found;
import dev.migrate.run.SegmentFailure.Phase;
import dev.migrate.server.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs revisions one after the other under the lock, and tells what is left behind when one fails. */
final class RunOfMany {
    private static final Duration LOOK_WAIT = Duration.ofMinutes(1);

    private final Database database;
    private final Session session;
    private final RunSettings settings;
    private final RunListener listener;
    private final SegmentRunner segments;
    private final TransactionRunner transactions;
    private final VersionTable table;
    private final VersionSql sql;
    private final List<Script> finished = new ArrayList<>();

    RunOfMany(
            Database database,
            Session session,
            RunSettings settings,
            RunListener listener,
            SegmentRunner segments,
            TransactionRunner transactions) {
        this.database = database;
        this.session = session;
        this.settings = settings;
        this.listener = listener;
        this.segments = segments;
        this.transactions = transactions;
        this.table = new VersionTable(settings.tables());
        this.sql = new VersionSql(settings);
    }

    /** @param rows of the version table, by their ids */
    void run(List<Work> works, Map<String, AppliedRevision> rows) {
        if (works.isEmpty()) {
            return;
        }
        checkHalfDone(works, rows);
        try {
            if (settings.transaction() == TransactionMode.RUN) {
                runAsOne(works);
            } else {
                runEach(works, rows);
            }
        } catch (SegmentFailure failure) {
            throw explained(failure);
        }
    }

    private void runEach(List<Work> works, Map<String, AppliedRevision> rows) throws SegmentFailure {
        RevisionRunner runner = new RevisionRunner(session, settings, segments, transactions, listener);
        Bundling bundling = new Bundling(transactions, begun(rows));
        for (int i = 0; i < works.size(); ) {
            long start = System.nanoTime();
            List<Work> bundle = bundling.next(works.subList(i, works.size()));
            if (bundle.size() == 1) {
                runAlone(runner, bundle.get(0), rows);
            } else {
                runBundle(runner, bundle);
            }
            bundling.took(Duration.ofNanos(System.nanoTime() - start));
            i += bundle.size();
        }
    }

    private static Set<String> begun(Map<String, AppliedRevision> rows) {
        Set<String> begun = new HashSet<>();
        for (AppliedRevision row : rows.values()) {
            if (row.progress().isPresent()) {
                begun.add(row.id());
            }
        }
        return begun;
    }

    private void runAlone(RevisionRunner runner, Work work, Map<String, AppliedRevision> rows) throws SegmentFailure {
        long start = System.nanoTime();
        start(work);
        runner.run(work, progress(rows, work));
        finish(work, Duration.ofNanos(System.nanoTime() - start));
    }

    private void runBundle(RevisionRunner runner, List<Work> bundle) throws SegmentFailure {
        Iterator<Work> next = bundle.iterator();
        start(next.next());
        runner.run(bundle, (work, duration) -> {
            finish(work, duration);
            if (next.hasNext()) {
                start(next.next());
            }
        });
    }

    private void start(Work work) {
        listener.started(work.script(), work.direction());
    }

    private void finish(Work work, Duration duration) {
        finished.add(work.script());
        listener.finished(work.script(), work.direction(), duration);
    }

    private void runAsOne(List<Work> works) throws SegmentFailure {
        long start = System.nanoTime();
        segments.whole(works, work -> sql.finishAtOnce(work, VersionSql.SINCE_BEGIN));
        for (Work work : works) {
            finish(work, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** What is half done is finished first, in its own direction, and not in a single transaction. */
    private void checkHalfDone(List<Work> works, Map<String, AppliedRevision> rows) {
        if (settings.transaction() == TransactionMode.RUN) {
            HalfDone.refuseAll(rows.values());
        } else {
            HalfDone.refuseOthers(
                    rows.values(),
                    works.get(0).direction(),
                    works.stream().map(work -> work.script().id()).collect(Collectors.toSet()));
        }
    }

    private MigrateException explained(SegmentFailure failure) {
        if (failure.isLost()) {
            return lost(failure);
        }
        Optional<Progress> progress = record(failure);
        if (failure.phase() == Phase.VERSION_ROWS && failure.getCause() instanceof SQLException cause) {
            return table.failure(cause);
        }
        if (failure.getCause() instanceof GuardException refusal) {
            return new DataLossException(failure, refusal, outcome(failure, progress));
        }
        return new StatementFailedException(failure, outcome(failure, progress));
    }

    private List<String> outcome(SegmentFailure failure, Optional<Progress> progress) {
        Work work = failure.work();
        List<String> sentences = new ArrayList<>();
        if (mayHaveCommitted(failure)) {
            sentences.add("What the statement had committed itself stays; the next "
                    + work.direction().word() + " runs it again.");
        }
        if (settings.transaction() == TransactionMode.RUN) {
            sentences.add("The whole run was one transaction and is rolled back.");
        } else {
            sentences.add(Outcome.of(work, progress));
        }
        Outcome.ofEarlier(finished, work.direction()).ifPresent(sentences::add);
        return sentences;
    }

    private static boolean mayHaveCommitted(SegmentFailure failure) {
        return failure.work().mode() == TransactionMode.NONE
                && failure.statement()
                        .filter(statement -> StatementKind.of(statement) == StatementKind.MAY_COMMIT)
                        .isPresent();
    }

    /** Logs the failure and looks how far the revision is; as far as that can be done, for the failure itself must be seen. */
    private Optional<Progress> record(SegmentFailure failure) {
        Work work = failure.work();
        try {
            session.execute(SessionSql.fresh(""));
            session.transaction(sql.failure(work, failure.fault().text()));
            Optional<Progress> progress = progress(rows(session), work);
            if (progress.filter(Progress::isNothing).isPresent()) {
                session.execute(sql.abandon(work.script().id(), work.direction()));
            }
            return progress;
        } catch (SQLException | MigrateException unrecorded) {
            failure.addSuppressed(unrecorded);
            return Optional.empty();
        }
    }

    private void record(Session fresh, SegmentFailure lost) {
        try {
            fresh.transaction(sql.failure(lost.work(), "the connection to the database was lost"));
        } catch (SQLException unrecorded) {
            lost.addSuppressed(unrecorded);
        }
    }

    private Map<String, AppliedRevision> rows(Session from) {
        return AppliedRevision.byId(table.read(from).orElse(List.of()));
    }

    private static Optional<Progress> progress(Map<String, AppliedRevision> rows, Work work) {
        return Optional.ofNullable(rows.get(work.script().id())).flatMap(AppliedRevision::progress);
    }

    /** The old session's server process may still be at work: the lock is free only when it is gone. */
    private MigrateException lost(SegmentFailure failure) {
        try (Session fresh = Session.open(database)) {
            new MigrationLock(fresh, settings.tables())
                    .acquire(Pause.shorter(settings.lockWait(), LOOK_WAIT), listener);
            return lookedAt(fresh, failure);
        } catch (LockWaitException atWork) {
            return lost(failure, Found.UNKNOWN, "The server has not noticed and is still at work on it.");
        } catch (SQLException | MigrateException unreachable) {
            failure.addSuppressed(unreachable);
            return lost(failure, Found.UNKNOWN, "The database could not be asked what became of it.");
        }
    }

    /** Of several that were sent together the first that is not done is meant; the last, where all are done. */
    private MigrateException lookedAt(Session fresh, SegmentFailure failure) {
        Map<String, AppliedRevision> rows = rows(fresh);
        Work work = failure.work();
        for (Iterator<Work> works = failure.inDoubt().iterator(); works.hasNext(); ) {
            work = works.next();
            Optional<Progress> progress = progress(rows, work);
            boolean isThere = rows.containsKey(work.script().id());
            boolean done = isThere == (work.direction() == Direction.UPGRADE) && progress.isEmpty();
            if (!done) {
                SegmentFailure at = failure.of(work);
                record(fresh, at);
                return lost(at, Found.NOT_DONE, Outcome.of(work, progress));
            }
            if (works.hasNext()) {
                finished.add(work.script());
            }
        }
        return lost(failure.of(work), Found.DONE, "A look afterwards shows that the revision was done.");
    }

    private MigrateException lost(SegmentFailure failure, Found found, String outcome) {
        String earlier = Outcome.ofEarlier(finished, failure.work().direction())
                .map(sentence -> " " + sentence)
                .orElse("");
        return new ConnectionLostException(failure, found, outcome + earlier);
    }
}
