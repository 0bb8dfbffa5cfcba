package dev.migrate.run;

import static dev.migrate.run.Scripts.downgrade;
import static dev.migrate.run.Scripts.ids;
import static dev.migrate.run.Scripts.query;
import static dev.migrate.run.Scripts.script;
import static dev.migrate.run.Scripts.upgrade;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.migrate.server.Database;
import dev.migrate.server.TestServer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The oldest and the newest server that is supported. */
class MajorsTest {

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void upAndDown(int major) {
        Database database = TestServer.newDatabase(TestServer.server(major));
        Script script = script(
                "a",
                "",
                "SET ROLE pg_monitor;\nRESET ROLE;\nCREATE TABLE t (id int) PARTITION BY LIST (id);\nCREATE TABLE p PARTITION OF t FOR"
                        + " VALUES IN (1);\nCREATE INDEX CONCURRENTLY i ON p (id);\nALTER TABLE t DETACH PARTITION p CONCURRENTLY;",
                "DROP INDEX CONCURRENTLY i;\nDROP TABLE t, p;");
        upgrade(database, script);
        assertEquals(List.of("a"), ids(database));
        assertEquals(List.of("t"), query(database, "SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass"));
        downgrade(database, script);
        assertEquals(List.of(), ids(database));
    }
}
