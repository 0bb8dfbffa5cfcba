package dev.migrate.run;

import dev.migrate.MigrateException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Another run on the same database took longer than this one was to wait for it. */
public final class LockWaitException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final transient List<Blocker> holders;

    LockWaitException(TableNames tables, Duration wait, List<Blocker> holders) {
        super(
                "Another run holds the lock of " + tables.display() + " and did not end within " + wait.toSeconds()
                        + " s: " + holders.stream().map(Blocker::sinceText).collect(Collectors.joining("; ")),
                "Wait for it, or wait longer with migrate.lockWait. If nobody needs it: SELECT pg_terminate_backend("
                        + holders.stream()
                                .map(h -> String.valueOf(h.pid()))
                                .findFirst()
                                .orElse("pid") + ").");
        this.holders = holders;
    }

    /** Who holds it. */
    public List<Blocker> holders() {
        return holders;
    }
}
