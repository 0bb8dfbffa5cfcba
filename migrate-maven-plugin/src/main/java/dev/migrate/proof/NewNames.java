package dev.migrate.proof;

import dev.migrate.MigrateException;
import dev.migrate.catalog.Catalog;
import dev.migrate.plan.Renames;
import dev.migrate.read.CatalogReader;
import dev.migrate.rule.Rename;
import dev.migrate.rule.Rules;
import dev.migrate.server.RolledBack;
import dev.migrate.state.Shadow;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;

/**
 * Looks at a database as if its objects had their new names already. The server does the renaming, since the texts that it
 * prints of views, constraints and bodies name objects, too.
 */
final class NewNames {
    private NewNames() {}

    /**
     * What a database would be.
     *
     * @param shadows each that database
     * @throws MigrateException when the server does not take a new name
     */
    static Catalog catalog(Supplier<Shadow> shadows, Renames renames) {
        try (Shadow shadow = shadows.get()) {
            give(renames, shadow.session());
            return CatalogReader.read(shadow.session());
        } catch (SQLException e) {
            throw new MigrateException("The new names could not be tried: " + e.getMessage(), null, e);
        }
    }

    /** Reads something of a connection in autocommit mode, and leaves the old names there. */
    static <T> T read(Connection connection, Renames renames, RolledBack.Work<T> reading) throws SQLException {
        if (renames.isEmpty()) {
            return reading.in(connection);
        }
        return RolledBack.transaction(connection, session -> {
            give(renames, session);
            return reading.in(session);
        });
    }

    private static void give(Renames renames, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (Rename rename : renames.ordered()) {
                give(rename, statement);
            }
        }
    }

    private static void give(Rename rename, Statement statement) {
        String sql = Rules.rename(rename).sql();
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new MigrateException(
                    "PostgreSQL does not rename " + rename.subject() + ": " + e.getMessage(),
                    "Leave " + rename
                            + " out of migrate.rename, or make room for the new name in a revision of its own.",
                    e);
        }
    }
}
