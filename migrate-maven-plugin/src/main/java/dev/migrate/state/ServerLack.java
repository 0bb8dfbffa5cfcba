package dev.migrate.state;

import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What is wrong with the server of a shadow and not with what it was told. */
public final class ServerLack {
    private static final String LABELS = "ExecSecLabelStmt";
    private static final String INVALID_PARAMETER_VALUE = "22023";

    private ServerLack() {}

    /** What to do about it, when that is what the server says: told by the place in its code, in any language. */
    public static Optional<String> advice(SQLException error) {
        ServerErrorMessage message = error instanceof PSQLException said ? said.getServerErrorMessage() : null;
        boolean ofLabels = message != null
                && INVALID_PARAMETER_VALUE.equals(error.getSQLState())
                && LABELS.equals(message.getRoutine());
        return ofLabels
                ? Optional.of("A server takes security labels only where it has loaded their provider's library "
                        + "(shared_preload_libraries), and the embedded one has none: "
                        + "set migrate.shadowUrl to a server of your own that has it.")
                : Optional.empty();
    }
}
