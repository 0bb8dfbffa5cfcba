package dev.migrate.run;

import static dev.migrate.run.Scripts.SETTINGS;
import static dev.migrate.run.Scripts.query;
import static dev.migrate.run.Scripts.table;
import static dev.migrate.run.Scripts.tables;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.MigrateException;
import dev.migrate.server.Database;
import dev.migrate.server.TestServer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoolingTest {
    private final Database database = TestServer.newDatabase();

    @Test
    void aProxyThatPoolsTransactionsIsRefusedBeforeAnythingIsDone() throws IOException {
        try (PoolingProxy proxy = new PoolingProxy(database);
                Runner runner = Runner.open(proxy.throughHere(), SETTINGS, RunListener.SILENT)) {
            MigrateException refused =
                    assertThrows(MigrateException.class, () -> runner.upgrade(List.of(table("a", ""))));
            assertTrue(
                    String.valueOf(refused.getMessage()).contains("hands out server processes by the transaction"),
                    refused::getMessage);
            assertTrue(refused.advice().orElseThrow().contains("pool_mode=session"));
            assertEquals(
                    List.of(),
                    query(
                            database,
                            "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND database ="
                                    + " (SELECT oid FROM pg_database WHERE datname = current_database())"));
        }
        assertEquals(List.of(), tables(database));
    }
}
