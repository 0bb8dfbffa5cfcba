package dev.migrate.run;

import static dev.migrate.run.Scripts.query;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.revision.Direction;
import dev.migrate.server.Database;
import dev.migrate.server.TestServer;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProcessesTest {
    private static final int PROCESSES = 8;

    /** A gate in the first revision is closed until all but one wait for that one. */
    @Test
    void eightProcessesApplyEachRevisionOnce() throws SQLException, InterruptedException {
        Database undisturbed = TestServer.newDatabase();
        LongHistory.go(undisturbed, Direction.UPGRADE, RunListener.SILENT);
        Database database = TestServer.newDatabase();
        List<MigratingProcess> processes =
                Stream.generate(MigratingProcess::start).limit(PROCESSES).toList();
        try (Session gate = Session.open(database)) {
            gate.execute("SELECT pg_advisory_lock(" + LongHistory.GATES + ", 1)");
            processes.forEach(process -> process.run(Direction.UPGRADE, List.of(database)));
            Eventually.holdsWithin(240, () -> waiting(database) == PROCESSES - 1);
            gate.execute("SELECT pg_advisory_unlock(" + LongHistory.GATES + ", 1)");
            List<String> said = processes.stream()
                    .flatMap(process -> process.output().stream())
                    .toList();
            for (MigratingProcess process : processes) {
                assertEquals(0, process.exitCode(), () -> String.join("\n", said));
            }
            assertOutput(said);
        } finally {
            processes.forEach(MigratingProcess::close);
        }
        assertEquals(String.join("\n", LongHistory.state(undisturbed)), String.join("\n", LongHistory.state(database)));
    }

    /** Runs that have looked for the holder of the lock, which they only do when they have to wait. */
    private static int waiting(Database database) {
        return query(
                        database,
                        "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
                                + " AND query ~ 'pg_locks l JOIN|pg_try_advisory_lock'")
                .size();
    }

    private static void assertOutput(List<String> said) {
        List<String> finished = said.stream()
                .filter(line -> line.startsWith("finished"))
                .sorted()
                .toList();
        assertEquals(
                LongHistory.SCRIPTS.stream()
                        .map(script -> "finished " + script.id())
                        .toList(),
                finished);
        assertTrue(
                said.stream()
                        .anyMatch(
                                line -> line.matches(
                                        "waiting for pid \\d+, user .*, application migrate-maven-plugin, from 127.0.0.1, since .*Z \\(\\d+ s\\), .*")),
                () -> String.join("\n", said));
    }
}
