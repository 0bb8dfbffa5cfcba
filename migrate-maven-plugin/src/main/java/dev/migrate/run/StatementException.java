package dev.migrate.run;

import java.sql.SQLException;
import java.util.Optional;

/** The statement at which a text stopped on a throw-away database. The cause is what the server or the driver said. */
public final class StatementException extends SQLException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<String> body;

    StatementException(SqlStatement statement, SQLException cause) {
        super(
                Excerpt.of(statement.text()) + ": " + Excerpt.masked(String.valueOf(cause.getMessage())),
                cause.getSQLState(),
                cause.getErrorCode(),
                cause);
        ServerFault fault = ServerFault.of(cause);
        body = statement.routine().filter(name -> fault.isOfText()).map(name -> name + ": " + fault.message());
    }

    /** What may be wrong with the body of a function, into which the server need not look: its name, and what it said. */
    public Optional<String> body() {
        return body;
    }
}
