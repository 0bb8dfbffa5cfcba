package dev.migrate.run;

import dev.migrate.MigrateException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * Looks whether a proxy on the way hands out server processes by the transaction. Nothing that belongs to a session can be
 * relied on then: the lock of a run may stay with a process that the run never sees again, and what a script sets reaches
 * other clients.
 */
final class Pooling {
    /** A busy pool hands out another process soon, an idle one the same to both sessions. */
    private static final int LOOKS = 5;

    private Pooling() {}

    /**
     * Refuses a session whose process changes, or is another session's too.
     *
     * @throws MigrateException for such a session
     */
    static void check(Session session) throws SQLException {
        Set<Integer> own = new HashSet<>();
        Set<Integer> foreign = new HashSet<>();
        for (int look = 0; look < LOOKS && foreign.size() == look; look++) {
            own.add(session.serverProcess());
            foreign.addAll(ofAnother(session));
        }
        own.add(session.serverProcess());
        if (own.size() > 1 || foreign.contains(session.backend())) {
            throw new MigrateException(
                    "Between this build and " + session.database().displayName()
                            + " stands a proxy that hands out server processes by the transaction (as PgBouncer with"
                            + " pool_mode=transaction does). A run needs a session of its own: its lock would stay behind in the"
                            + " pool, and what scripts set would reach other clients.",
                    "Let migrate.url name the server itself, or a pool with pool_mode=session. migrate:current, migrate:check"
                            + " and migrate:sql work through this one too.");
        }
    }

    /** The process of a session beside; none where the pool has no more: then it does not share them either. */
    private static Set<Integer> ofAnother(Session session) {
        try (Session other = session.beside()) {
            return Set.of(other.serverProcess());
        } catch (SQLException | MigrateException noneToBeHad) {
            return Set.of();
        }
    }
}
