package dev.migrate.run;

import dev.migrate.server.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks, from a session of its own, who is in a session's way while that waits, since afterwards nobody could tell; and how far
 * a long statement is. The second session is opened only when a statement takes long, and nothing that happens to it
 * concerns the first.
 */
final class BlockerWatch implements AutoCloseable {
    private static final long LONGEST_DELAY_MS = 500;

    /** A server without room for a second session is not asked for one for ever. */
    private static final int MOST_FAILURES = 3;

    private final Database database;
    private final VersionTable table;
    private final int backend;
    private final RunListener listener;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "migrate-blocker-watch");
        thread.setDaemon(true);
        return thread;
    });
    private List<Blocker> seen = List.of();
    private @Nullable ScheduledFuture<?> watching;
    private long delay;
    private @Nullable Watched watched;
    private List<Blocker> blocking = List.of();
    private @Nullable Session session;
    private int failures;

    BlockerWatch(Database database, VersionTable table, int backend, RunListener listener) {
        this.database = database;
        this.table = table;
        this.backend = backend;
        this.listener = listener;
    }

    /** What is looked at, revisions that were sent together: each time another object. */
    private static final class Watched {
        private final List<Work> works;
        private int current;
        private long start = System.nanoTime();

        Watched(List<Work> works) {
            this.works = List.copyOf(works);
        }

        Work current() {
            return works.get(current);
        }

        Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - start);
        }

        /** So many of them are committed. */
        void passed(int committed) {
            int now = Math.min(committed, works.size() - 1);
            start = now == current ? start : System.nanoTime();
            current = now;
        }
    }

    /**
     * Begins to look, soon enough to see something before a wait of this length is over; zero: a wait without end. The clock
     * ticks on from one to the next: most of them are over before it has ticked once.
     *
     * @param works that are sent together, the next one first
     */
    synchronized void begin(List<Work> works, Duration lockTimeout) {
        watched = new Watched(works);
        seen = List.of();
        long wanted =
                lockTimeout.isZero() ? LONGEST_DELAY_MS : Math.min(LONGEST_DELAY_MS, lockTimeout.toMillis() / 4 + 1);
        if (watching == null || wanted != delay) {
            if (watching != null) {
                watching.cancel(false);
            }
            delay = wanted;
            watching = executor.scheduleWithFixedDelay(this::look, delay, delay, TimeUnit.MILLISECONDS);
        }
    }

    /** Who was in the way when somebody was last; nobody: the session did not wait, or not long enough. */
    synchronized List<Blocker> end() {
        watched = null;
        return seen;
    }

    @Override
    public void close() {
        executor.execute(this::closeSession);
        executor.shutdown();
    }

    private void look() {
        Watched at = waiting();
        if (at == null) {
            return;
        }
        try {
            tell(at, failures < MOST_FAILURES ? ask(at) : Optional.empty());
        } catch (SQLException | RuntimeException noSecondSession) {
            failures++;
            closeSession();
        }
    }

    /** What has begun long enough before this tick. */
    private synchronized @Nullable Watched waiting() {
        return watched != null && watched.elapsed().toMillis() >= delay / 2 ? watched : null;
    }

    private Optional<StatementProgress> ask(Watched at) throws SQLException {
        if (session == null) {
            session = Session.open(database);
        }
        if (at.works.size() > 1) {
            at.passed(table.committed(session, at.works));
        }
        List<Blocker> now = session.query(
                "SELECT " + Blocker.columns("a.xact_start")
                        + " FROM pg_catalog.pg_stat_activity a WHERE a.pid = ANY (pg_catalog.pg_blocking_pids("
                        + backend + "))",
                Blocker::read);
        blocking = now;
        return session.query(StatementProgress.query(backend), StatementProgress::read).stream()
                .findFirst();
    }

    /** Not after the end: whoever listens has been told by then that the revision is finished. */
    private synchronized void tell(Watched at, Optional<StatementProgress> progress) {
        if (watched == at) {
            seen = blocking.isEmpty() ? seen : blocking;
            Work work = at.current();
            listener.working(work.script(), work.direction(), at.elapsed(), progress, blocking);
        }
    }

    private void closeSession() {
        if (session != null) {
            session.close();
            session = null;
        }
    }
}
