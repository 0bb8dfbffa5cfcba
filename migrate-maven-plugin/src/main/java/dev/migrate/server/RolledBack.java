package dev.migrate.server;

import java.sql.Connection;
import java.sql.SQLException;

/** What is done in a transaction that leaves nothing. */
public final class RolledBack {
    private RolledBack() {}

    /**
     * Does something in a transaction and rolls it back; the connection's commit mode is as before. In a transaction that there is
     * already it is a part of that, and is rolled back with it.
     */
    public static <T> T transaction(Connection connection, Work<T> work) throws SQLException {
        if (!connection.getAutoCommit()) {
            return work.in(connection);
        }
        connection.setAutoCommit(false);
        try {
            return work.in(connection);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** What is done in the transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Connection connection) throws SQLException;
    }
}
