package dev.migrate.run;

import dev.migrate.revision.TransactionMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** Runs a text on a throw-away database in the transactions that a {@link Runner} would make, and records nothing. */
public final class PlainRun {
    private PlainRun() {}

    /**
     * Runs all of it.
     *
     * @param connection in autocommit mode, and left so
     * @throws StatementException for the first statement that fails
     * @throws SQLException when it cannot be committed, or the session is lost
     * @throws ScriptException for a script that cannot be run as it is written
     */
    public static void run(Connection connection, String sql) throws SQLException {
        for (Segment segment : Segment.of(StatementSplitter.split(sql), TransactionMode.SCRIPT)) {
            connection.setAutoCommit(!segment.transactional());
            Optional<Backfill> backfill = segment.backfill();
            try {
                if (backfill.isPresent()) {
                    walk(new Session(connection), backfill.get());
                    continue;
                }
                execute(connection, segment.statements());
                if (segment.transactional()) {
                    connection.commit();
                }
            } catch (SQLException e) {
                if (segment.transactional()) {
                    connection.rollback();
                }
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static void walk(Session session, Backfill backfill) throws SQLException {
        KeyWalk walk = backfill.walk();
        Optional<String> problem = session.query(
                        "SELECT " + walk.problem(), row -> Optional.ofNullable(row.getString(1)))
                .get(0);
        if (problem.isPresent()) {
            throw new SQLException(walk.refusal(problem.get()));
        }
        Optional<List<String>> upTo = Optional.of(List.of());
        while (upTo.isPresent()) {
            List<String> behind = upTo.get();
            upTo = session
                    .query(
                            walk.next(behind),
                            row -> List.of((String[]) row.getArray(1).getArray()))
                    .stream()
                    .findFirst();
            Optional<List<String>> end = upTo;
            session.change(backfill.statement().with(qualifier -> walk.range(qualifier, behind, end)), notice -> {});
        }
    }

    private static void execute(Connection connection, List<SqlStatement> statements) throws SQLException {
        try (Statement executor = connection.createStatement()) {
            executor.setEscapeProcessing(false);
            for (SqlStatement statement : statements) {
                execute(executor, statement);
            }
        }
    }

    private static void execute(Statement executor, SqlStatement statement) throws SQLException {
        try {
            executor.execute(statement.text());
        } catch (SQLException e) {
            throw new StatementException(statement, e);
        }
    }
}
