package dev.migrate.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.server.Database;
import dev.migrate.server.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

class StubRolesTest {
    private final Database database = TestServer.newDatabase();

    @Test
    void aRoleThatIsMissingIsToldByItsName() throws SQLException {
        assertEquals(
                Optional.of("no \"body"),
                StubRoles.missing(failure("GRANT CREATE ON SCHEMA public TO \"no \"\"body\"")));
        assertEquals(Optional.of("nobody"), StubRoles.missing(failure("ALTER SCHEMA public OWNER TO nobody")));
        assertEquals(Optional.empty(), StubRoles.missing(failure("CREATE TABLE t (a nobody)")));
    }

    @Test
    void onlyStubsThatNothingNeedsAreDropped() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE stub_by_hand");
            StubRoles.create(connection, "stub_by_hand");
            StubRoles.create(connection, "stub_needed");
            StubRoles.create(connection, "Stub unused");
            statement.execute("CREATE TABLE t (); GRANT SELECT ON t TO stub_needed");
            assertTrue(StubRoles.dropUnused(database).contains("Stub unused"));
            assertTrue(exists("stub_by_hand", statement));
            assertTrue(exists("stub_needed", statement));
            assertFalse(exists("Stub unused", statement));
            statement.execute("DROP TABLE t; DROP ROLE stub_by_hand");
        }
    }

    private static boolean exists(String role, Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT FROM pg_roles WHERE rolname = '" + role + "'")) {
            return rows.next();
        }
    }

    private PSQLException failure(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            return assertThrows(PSQLException.class, () -> statement.execute(sql));
        }
    }
}
