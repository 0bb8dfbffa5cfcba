package dev.migrate.server;

import dev.migrate.MigrateException;
import java.io.IOException;
import java.time.Duration;

/** Waiting for what another process does, where the only way to know is to look. */
final class Wait {
    private static final long PAUSE_MILLISECONDS = 3;

    /** What is waited for. */
    interface Condition {
        boolean holds() throws IOException;
    }

    private Wait() {}

    /**
     * Looks until the condition holds or the time is over.
     *
     * @return whether the condition holds
     * @throws MigrateException when the thread is interrupted
     */
    static boolean until(Duration atMost, Condition condition) throws IOException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Keeps the thread's mark, so that callers that wait for something else stop too. */
    static MigrateException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new MigrateException("Interrupted while waiting for the embedded PostgreSQL.", null, cause);
    }
}
