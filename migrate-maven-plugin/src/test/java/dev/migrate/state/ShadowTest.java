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

    @Test
    void isToldByItsName() {
        try (Shadow shadow = Shadow.empty(server);
                Shadow copy = Shadow.copyOf(server, shadow.name())) {
            assertTrue(Shadow.isName(shadow.name()));
            assertTrue(Shadow.isName(copy.name()));
        }
        assertFalse(Shadow.isName("migrate_shadow_of_mine"));
    }
}
