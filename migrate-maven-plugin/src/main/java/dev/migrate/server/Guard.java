package dev.migrate.server;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps a server while somebody uses it and ends it when nobody does. The caller holds the folder's {@link TransitionLock}
 * in all of it.
 */
interface Guard {

    /** Becomes a user of the server that runs in the folder. Empty: none does, and nothing of an old one is in the way. */
    Optional<Lease> join() throws IOException;

    /** Starts the server, with the caller as its first user. It need not take connections yet. */
    Lease start() throws IOException;

    /** The kind of guard that the platform has the means for. */
    static Guard of(Platform platform, ServerFolder folder, Account account, Cache cache, Consumer<String> notes) {
        return platform.isWindows()
                ? new Attendance(folder, account, cache)
                : new Watchdog(folder, account, cache, notes);
    }

    /** A promise that the server stays. */
    interface Lease {

        /** Whether the server process is still there; it may have failed to start. */
        boolean holds() throws IOException;

        /** Ends the use. When it was the last one, the server is gone on return. */
        void end() throws IOException;
    }
}
