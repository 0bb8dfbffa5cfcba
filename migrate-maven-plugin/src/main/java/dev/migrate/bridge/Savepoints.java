package dev.migrate.bridge;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jooq.TransactionContext;
import org.jooq.TransactionProvider;
import org.jooq.exception.DataAccessException;

/** jOOQ's transactions in a session whose own transaction is the run's: savepoints in it, or where there is none, real ones. */
final class Savepoints implements TransactionProvider {
    private final Connection connection;
    private boolean inTransaction;
    private int depth;

    Savepoints(Connection connection, boolean inTransaction) {
        this.connection = connection;
        this.inTransaction = inTransaction;
    }

    /** Whether one is open that jOOQ began. */
    boolean isOpen() {
        return depth > 0;
    }

    /** Whether the session is in a transaction of the run's now; tells what it was before. */
    boolean enter(boolean transaction) {
        boolean before = inTransaction;
        inTransaction = transaction;
        return before;
    }

    @Override
    public void begin(TransactionContext context) {
        depth++;
        execute(isOuter() ? "BEGIN" : "SAVEPOINT " + name());
    }

    @Override
    public void commit(TransactionContext context) {
        execute(isOuter() ? "COMMIT" : "RELEASE SAVEPOINT " + name());
        depth--;
    }

    @Override
    public void rollback(TransactionContext context) {
        execute(isOuter() ? "ROLLBACK" : "ROLLBACK TO SAVEPOINT " + name());
        depth--;
    }

    private boolean isOuter() {
        return !inTransaction && depth == 1;
    }

    private String name() {
        return "migrate_" + depth;
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new DataAccessException(sql, e);
        }
    }
}
