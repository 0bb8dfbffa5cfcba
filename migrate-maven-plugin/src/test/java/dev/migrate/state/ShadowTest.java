package dev.migrate.state;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.server.DatabaseServer;
import dev.migrate.server.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ShadowTest {
    private final DatabaseServer server = TestServer.server();

    @Test
    void isGoneWhenClosedEvenWhileInUse() throws SQLException {
        Shadow shadow = Shadow.empty(server);
        try (Connection connection = shadow.database().connect()) {
            assertTrue(server.exists(shadow.name()));
            shadow.close();
            assertFalse(connection.isValid(1));
        }
        assertFalse(server.exists(shadow.name()));
    }
}
