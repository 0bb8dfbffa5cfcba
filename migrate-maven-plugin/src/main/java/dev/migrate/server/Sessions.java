package dev.migrate.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Sessions with one database, for acts that need one each. Safe for use by several threads. */
final class Sessions implements AutoCloseable {
    /** How long a kept session may take to answer, in seconds, before another one is opened. */
    private static final int PATIENCE = 5;

    private final Database database;
    private final boolean keeping;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

    private Sessions(Database database, boolean keeping) {
        this.database = database;
        this.keeping = keeping;
    }

    /** A session ends with the act that it was opened for. */
    static Sessions ofOneAct(Database database) {
        return new Sessions(database, false);
    }

    /** A session is kept for the next act, until all are closed. */
    static Sessions kept(Database database) {
        return new Sessions(database, true);
    }

    Database database() {
        return database;
    }

    /** Does something in a session that nobody else uses. */
    <T> T in(Act<T> act) {
        try {
            Connection connection = take();
            try {
                return act.in(connection);
            } finally {
                giveBack(connection);
            }
        } catch (SQLException e) {
            throw new ServerRefusedException(database, e);
        }
    }

    private Connection take() throws SQLException {
        for (Connection kept = idle.poll(); kept != null; kept = idle.poll()) {
            if (kept.isValid(PATIENCE)) {
                return kept;
            }
            kept.close();
        }
        return database.connect();
    }

    private void giveBack(Connection connection) throws SQLException {
        if (keeping) {
            idle.push(connection);
        } else {
            connection.close();
        }
    }

    /** Ends those that are kept. */
    @Override
    public void close() {
        List<Runnable> endings = new ArrayList<>();
        for (Connection kept = idle.poll(); kept != null; kept = idle.poll()) {
            Connection session = kept;
            endings.add(() -> end(session));
        }
        Closing.all(endings);
    }

    private void end(Connection kept) {
        try {
            kept.close();
        } catch (SQLException e) {
            throw new ServerRefusedException(database, e);
        }
    }

    /** What is done in a session. */
    @FunctionalInterface
    interface Act<T> {
        T in(Connection connection) throws SQLException;
    }
}
