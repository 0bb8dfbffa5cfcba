package dev.migrate.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.migrate.server.Database;
import dev.migrate.server.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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
    void aRoleThatIsThereIsLeftAsItIs() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE stub_by_hand");
            StubRoles.create(connection, "stub_by_hand");
            StubRoles.create(connection, "Stub unused");
            assertEquals(List.of("null"), comments("stub_by_hand", statement));
            assertEquals(
                    List.of("Stub made by migrate-maven-plugin for a schema that names it"),
                    comments("Stub unused", statement));
            statement.execute("DROP ROLE stub_by_hand; DROP ROLE \"Stub unused\"");
        }
    }

    private static List<String> comments(String role, Statement statement) throws SQLException {
        List<String> comments = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT shobj_description(oid, 'pg_authid') FROM pg_roles WHERE rolname = '" + role + "'")) {
            while (rows.next()) {
                comments.add(String.valueOf(rows.getString(1)));
            }
        }
        return comments;
    }

    private PSQLException failure(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            return assertThrows(PSQLException.class, () -> statement.execute(sql));
        }
    }
}
