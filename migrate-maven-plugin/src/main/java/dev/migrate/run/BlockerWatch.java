package dev.migrate.run;

import dev.migrate.MigrateException;
import dev.migrate.server.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks, from a session of its own, who is in a session's way while that waits: afterwards nobody could tell. The second
 * session is opened only when a statement takes long.
 */
final class BlockerWatch implements AutoCloseable {
    private static final long LONGEST_DELAY_MS = 500;

    private final Database database;
    private final int backend;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "migrate-blocker-watch");
        thread.setDaemon(true);
        return thread;
    });
    private volatile List<Blocker> seen = List.of();
    private @Nullable ScheduledFuture<?> watching;
    private @Nullable Session session;

    BlockerWatch(Database database, int backend) {
        this.database = database;
        this.backend = backend;
    }

    /** Begins to look, soon enough to see something before a wait of this length is over; zero: a wait without end. */
    void begin(Duration lockTimeout) {
        seen = List.of();
        long delay =
                lockTimeout.isZero() ? LONGEST_DELAY_MS : Math.min(LONGEST_DELAY_MS, lockTimeout.toMillis() / 4 + 1);
        watching = executor.scheduleWithFixedDelay(this::look, delay, delay, TimeUnit.MILLISECONDS);
    }

    /** Who was in the way when last looked; nobody: the session did not wait, or not long enough. */
    List<Blocker> end() {
        if (watching != null) {
            watching.cancel(false);
        }
        return seen;
    }

    @Override
    public void close() {
        executor.execute(this::closeSession);
        executor.shutdown();
    }

    private void look() {
        try {
            if (session == null) {
                session = Session.open(database);
            }
            List<Blocker> now = session.query(
                    "SELECT " + Blocker.columns("a.xact_start")
                            + " FROM pg_catalog.pg_stat_activity a WHERE a.pid = ANY (pg_catalog.pg_blocking_pids("
                            + backend + "))",
                    Blocker::read);
            seen = now.isEmpty() ? seen : now;
        } catch (SQLException | MigrateException noSecondSession) {
            closeSession();
        }
    }

    private void closeSession() {
        if (session != null) {
            session.close();
            session = null;
        }
    }
}
