package dev.migrate.server;

import dev.migrate.MigrateException;
import org.jspecify.annotations.Nullable;

/** No session with the database could be had. */
public final class DatabaseUnreachableException extends MigrateException {
    private static final long serialVersionUID = 1L;

    DatabaseUnreachableException(Database database, @Nullable String reason, @Nullable Throwable cause) {
        super(
                "Cannot connect to " + database.displayName() + ": "
                        + String.valueOf(reason).replace(database.url(), database.displayName()),
                "Check migrate.url, migrate.user and migrate.password (or migrate.server), and that the server is up.",
                cause);
    }
}
