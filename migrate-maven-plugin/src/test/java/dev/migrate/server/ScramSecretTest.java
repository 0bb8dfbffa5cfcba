package dev.migrate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ScramSecretTest {
    @ParameterizedTest
    @MethodSource("majors")
    void everyServerIsToldTheSecretAndNotThePassword(int major) {
        Database database = TestServer.server(major).database("postgres");
        String kept = Sql.query(database, "SELECT rolpassword FROM pg_authid WHERE rolname = 'postgres'");
        assertTrue(kept.startsWith("SCRAM-SHA-256$1:"), kept);
    }

    @Test
    void thePasswordItIsMadeOfLetsIn() {
        Database database = TestServer.newDatabase();
        Sql.execute(database, "CREATE ROLE scram_secret LOGIN PASSWORD '" + ScramSecret.of("open sesame") + "'");
        try {
            Database mine = new Database(database.url(), "scram_secret", "open sesame");
            assertEquals("scram_secret", Sql.query(mine, "SELECT current_user"));
            Database others = new Database(database.url(), "scram_secret", "open barley");
            assertThrows(DatabaseUnreachableException.class, others::connect);
        } finally {
            Sql.execute(database, "DROP ROLE scram_secret");
        }
    }

    static List<Integer> majors() {
        return PostgresVersion.majors();
    }
}
