package dev.migrate.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Keeps all other runs on the same version table of the same database away. It is an advisory lock of the migrating session:
 * it ends with it, whatever happens. No transaction is open while it is waited for, since one would hold up every
 * {@code CREATE INDEX CONCURRENTLY} of the run that is waited for.
 */
final class MigrationLock {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Session session;
    private final TableNames tables;
    private final long key;

    MigrationLock(Session session, TableNames tables) {
        this.session = session;
        this.tables = tables;
        this.key = key(tables);
    }

    /**
     * Takes the lock; waits while another run has it.
     *
     * @throws LockWaitException when the wait is over first
     * @throws dev.migrate.MigrateException where a proxy makes it impossible to hold one
     */
    void acquire(Duration wait, RunListener listener) throws SQLException {
        long deadline = System.nanoTime() + wait.toNanos();
        Duration pause = FIRST_PAUSE;
        OptionalInt told = OptionalInt.empty();
        while (!isTaken()) {
            List<Blocker> holders = holders();
            if (System.nanoTime() >= deadline) {
                throw new LockWaitException(tables, wait, holders);
            }
            for (Blocker holder : holders) {
                if (told.isEmpty() || told.getAsInt() != holder.pid()) {
                    listener.waitingForRun(holder);
                    told = OptionalInt.of(holder.pid());
                }
            }
            Pause.sleep(pause);
            pause = Pause.shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    /** Not before it is clear that the session has a server process to itself. */
    private boolean isTaken() throws SQLException {
        Optional<Boolean> taken = session.query(
                        "SELECT CASE WHEN pg_catalog.pg_backend_pid() = " + session.backend()
                                + " THEN pg_catalog.pg_try_advisory_lock(" + key + ") END",
                        row -> Optional.ofNullable((Boolean) row.getObject(1)))
                .get(0);
        if (taken.isEmpty()) {
            Pooling.check(session);
            return isTaken();
        }
        return taken.get();
    }

    void release() {
        try {
            session.execute("SELECT pg_catalog.pg_advisory_unlock(" + key + ")");
        } catch (SQLException sessionIsLost) {
            // The lock went with it.
        }
    }

    /** When a session took a lock is not recorded; its age is the session's. */
    private List<Blocker> holders() throws SQLException {
        return session.query(
                "SELECT " + Blocker.columns("a.backend_start")
                        + " FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid"
                        + " WHERE l.granted AND l.locktype = 'advisory' AND l.objsubid = 1 AND l.database ="
                        + " (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())"
                        + " AND l.classid::bigint = " + (key >>> 32) + " AND l.objid::bigint = " + (key & 0xFFFFFFFFL),
                Blocker::read);
    }

    /** The same for every version of this tool; advisory locks are kept apart by database already. */
    static long key(TableNames tables) {
        try {
            byte[] name = ("migrate:" + tables.versionTable()).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(name))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
