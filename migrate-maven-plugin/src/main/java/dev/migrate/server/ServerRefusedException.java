package dev.migrate.server;

import dev.migrate.MigrateException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A server did not make, copy or drop a database. */
public final class ServerRefusedException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final String sqlState;

    ServerRefusedException(Database server, SQLException cause) {
        super(
                "The server of " + server.displayName() + " refused: " + cause.getMessage(),
                advice(server, cause),
                cause);
        this.sqlState = String.valueOf(cause.getSQLState());
    }

    /** PostgreSQL's code of the reason, such as {@code 42P04} for a name that is taken. */
    public String sqlState() {
        return sqlState;
    }

    private static @Nullable String advice(Database server, SQLException cause) {
        if (!INSUFFICIENT_PRIVILEGE.equals(cause.getSQLState())) {
            return null;
        }
        String role = server.user() == null ? "…" : server.user();
        return "Let the role make databases (ALTER ROLE \"" + role + "\" CREATEDB), or name another one.";
    }
}
