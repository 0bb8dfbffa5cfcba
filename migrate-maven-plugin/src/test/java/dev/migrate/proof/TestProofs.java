package dev.migrate.proof;

import dev.migrate.run.SqlStatement;
import dev.migrate.run.StatementSplitter;
import dev.migrate.state.Shadow;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Proofs on the tests' server that run a script in one transaction, as a revision's section is run; new enum values are committed. */
final class TestProofs {
    private static final Pattern ADD_VALUE = Pattern.compile("ALTER TYPE \\S+ ADD VALUE ");

    private TestProofs() {}

    static Proof of(Supplier<Shadow> shadows) {
        return new Proof(shadows, TestProofs::apply, id -> false);
    }

    static void apply(Connection connection, String script) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (SqlStatement one : StatementSplitter.split(script)) {
                statement.execute(one.text());
                if (ADD_VALUE.matcher(one.text()).find()) {
                    connection.commit();
                }
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
