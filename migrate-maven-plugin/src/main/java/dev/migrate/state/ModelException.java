package dev.migrate.state;

import dev.migrate.MigrateException;
import dev.migrate.run.Excerpt;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** A statement of the model that PostgreSQL does not take. */
public final class ModelException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final int line;
    private final @Nullable String sqlState;

    private ModelException(Path file, int line, @Nullable String sqlState, String message, String advice) {
        super("%s:%d: %s".formatted(file, line, message), advice);
        this.file = file;
        this.line = line;
        this.sqlState = sqlState;
    }

    /** What the server says about a statement. */
    static ModelException of(ModelStatement statement, PSQLException error) {
        ServerErrorMessage server = error.getServerErrorMessage();
        String message = server == null || server.getMessage() == null ? error.getMessage() : server.getMessage();
        String hint = server == null ? null : server.getHint();
        return new ModelException(
                statement.file(),
                statement.statement().lineOf(error),
                error.getSQLState(),
                Excerpt.masked(String.valueOf(message)) + " (SQLSTATE " + error.getSQLState() + ")",
                ServerLack.advice(error).orElse(hint == null ? "Correct the model." : hint));
    }

    /** The file with the statement. */
    public Path file() {
        return file;
    }

    /** The line of the fault, or of the statement's beginning where the server names no place; from 1. */
    public int line() {
        return line;
    }

    /** PostgreSQL's code of the error. */
    public @Nullable String sqlState() {
        return sqlState;
    }
}
