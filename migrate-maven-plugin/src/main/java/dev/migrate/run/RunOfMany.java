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
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        for (Work work : works) {
            Optional<Progress> progress =
                    Optional.ofNullable(rows.get(work.script().id())).flatMap(AppliedRevision::progress);
            long start = System.nanoTime();
            listener.started(work.script(), work.direction());
            runner.run(work, progress);
            finished.add(work.script());
            listener.finished(work.script(), work.direction(), Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private void runAsOne(List<Work> works) throws SegmentFailure {
        long start = System.nanoTime();
        segments.whole(works, work -> sql.finishAtOnce(work, VersionSql.SINCE_BEGIN));
        for (Work work : works) {
            finished.add(work.script());
            listener.finished(work.script(), work.direction(), Duration.ofNanos(System.nanoTime() - start));
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
                        .filter(statement -> StatementKind.of(statement.text()) == StatementKind.MAY_COMMIT)
                        .isPresent();
    }

    /** Logs the failure and looks how far the revision is; as far as that can be done, for the failure itself must be seen. */
    private Optional<Progress> record(SegmentFailure failure) {
        Work work = failure.work();
        try {
            session.execute(SessionSql.fresh(""));
            session.transaction(sql.failure(work, failure.fault().text()));
            Optional<Progress> progress = row(session, work).flatMap(AppliedRevision::progress);
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

    private Optional<AppliedRevision> row(Session from, Work work) {
        return table.read(from).stream()
                .flatMap(List::stream)
                .filter(row -> row.id().equals(work.script().id()))
                .findFirst();
    }

    /** The old session's server process may still be at work: the lock is free only when it is gone. */
    private MigrateException lost(SegmentFailure failure) {
        Work work = failure.work();
        try (Session fresh = Session.open(database)) {
            new MigrationLock(fresh, settings.tables())
                    .acquire(Pause.shorter(settings.lockWait(), LOOK_WAIT), listener);
            Optional<AppliedRevision> row = row(fresh, work);
            boolean done = row.isPresent() == (work.direction() == Direction.UPGRADE)
                    && row.flatMap(AppliedRevision::progress).isEmpty();
            if (!done) {
                record(fresh, failure);
            }
            String outcome = done
                    ? "A look afterwards shows that the revision was done."
                    : Outcome.of(work, row.flatMap(AppliedRevision::progress));
            return new ConnectionLostException(failure, done ? Found.DONE : Found.NOT_DONE, outcome);
        } catch (LockWaitException atWork) {
            return new ConnectionLostException(
                    failure, Found.UNKNOWN, "The server has not noticed and is still at work on it.");
        } catch (SQLException | MigrateException unreachable) {
            failure.addSuppressed(unreachable);
            return new ConnectionLostException(
                    failure, Found.UNKNOWN, "The database could not be asked what became of it.");
        }
    }
}
