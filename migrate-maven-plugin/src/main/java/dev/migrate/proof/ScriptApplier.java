package dev.migrate.proof;

import java.sql.Connection;
import java.sql.SQLException;

/** Runs a script as a revision's section is run. */
@FunctionalInterface
public interface ScriptApplier {

    /**
     * Runs all statements of the script.
     *
     * @throws SQLException for the first statement that fails
     */
    void apply(Connection connection, String script) throws SQLException;
}
