package dev.migrate.run;

import static dev.migrate.run.Scripts.SETTINGS;
import static dev.migrate.run.Scripts.query;
import static dev.migrate.run.Scripts.script;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.MigrateException;
import dev.migrate.revision.Direction;
import dev.migrate.revision.TransactionMode;
import dev.migrate.run.ConnectionLostException.Found;
import dev.migrate.run.CuttingProxy.Cut;
import dev.migrate.server.Database;
import dev.migrate.server.TestServer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The connection breaks at each text that a run sends; the next run ends where an undisturbed one would. */
@Execution(ExecutionMode.CONCURRENT)
class BrokenConnectionTest {
    private static final List<Script> HISTORY = List.of(
            script("a", "", "CREATE TABLE a (id int, n int);\nINSERT INTO a VALUES (1, 1);", "DROP TABLE a;"),
            script(
                    "b",
                    "a",
                    "SET search_path = public;\nINSERT INTO a VALUES (2, 2);\nCREATE UNIQUE INDEX CONCURRENTLY i ON a (id);\n"
                            + "UPDATE a SET n = n * 2;\nCREATE INDEX CONCURRENTLY j ON a (n);",
                    "DROP INDEX CONCURRENTLY j;\nUPDATE a SET n = n / 2;\nDROP INDEX CONCURRENTLY i;\nDELETE FROM a WHERE id = 2;"),
            script(
                    "c",
                    "b",
                    "CREATE TABLE p (id int) PARTITION BY LIST (id);\nCREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);",
                    "DROP TABLE p;"),
            script(
                    "d",
                    "c",
                    "ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY;\nUPDATE a SET n = n + 1;",
                    Scripts.EACH_BY_ITSELF,
                    "UPDATE a SET n = n - 1;\nALTER TABLE p ATTACH PARTITION p1 FOR VALUES IN (1);\nREINDEX TABLE CONCURRENTLY a;",
                    Scripts.EACH_BY_ITSELF),
            script("e", "d", "COPY a FROM stdin;\n7\t7\n\\.\n", "DELETE FROM a WHERE id = 7;"));

    @ParameterizedTest
    @EnumSource(names = {"BEFORE", "AFTER", "KILL"})
    void anUpgradeGoesOn(Cut cut) throws IOException {
        Database undisturbed = TestServer.newDatabase();
        go(undisturbed, Direction.UPGRADE);
        for (int text = 1; ; text++) {
            Database database = TestServer.newDatabase();
            if (!broken(database, Direction.UPGRADE, text, cut)) {
                assertTrue(text > 30, "too few texts to be a test: " + text);
                return;
            }
            go(database, Direction.UPGRADE);
            assertEquals(state(undisturbed), state(database), cut + " text " + text);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BEFORE", "AFTER", "KILL"})
    void aDowngradeGoesOn(Cut cut) throws IOException {
        Database upgraded = TestServer.newDatabase();
        go(upgraded, Direction.UPGRADE);
        String template = query(upgraded, "SELECT current_database()").get(0);
        for (int text = 1; ; text++) {
            String copy = template + "_" + text;
            TestServer.server().copyDatabase(template, copy);
            Database database = upgraded.named(copy);
            if (!broken(database, Direction.DOWNGRADE, text, cut)) {
                assertTrue(text > 30, "too few texts to be a test: " + text);
                return;
            }
            go(database, Direction.DOWNGRADE);
            assertEquals(List.of("public.migrate_version rows: 0"), state(database), cut + " text " + text);
            TestServer.server().dropDatabase(copy);
        }
    }

    /** Outcomes that are in doubt are looked at also where there is but one commit for all. */
    @ParameterizedTest
    @EnumSource(names = {"BEFORE", "AFTER", "KILL"})
    void aRunAsOneTransactionIsDoneOrNot(Cut cut) throws IOException {
        List<Script> scripts = List.of(Scripts.table("a", ""), Scripts.table("b", "a"));
        RunSettings asOne = SETTINGS.withTransaction(TransactionMode.RUN);
        for (int text = 1; ; text++) {
            Database database = TestServer.newDatabase();
            try (CuttingProxy proxy = new CuttingProxy(database, text, cut)) {
                Found found = found(() -> {
                    try (Runner runner = Runner.open(proxy.throughHere(), asOne, RunListener.SILENT)) {
                        runner.upgrade(scripts);
                    }
                });
                boolean done = Scripts.ids(database).size() == 2;
                assertEquals(done ? List.of("a", "b") : List.of(), Scripts.tables(database));
                if (found != Found.UNKNOWN) {
                    assertEquals(done ? Found.DONE : Found.NOT_DONE, found, cut + " text " + text);
                }
                if (!proxy.hasCut()) {
                    return;
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BEFORE", "AFTER", "KILL"})
    void aStampIsDoneOrNot(Cut cut) throws IOException {
        boolean inDoubt = false;
        for (int text = 1; ; text++) {
            Database database = TestServer.newDatabase();
            try (CuttingProxy proxy = new CuttingProxy(database, text, cut)) {
                Found found = found(() -> {
                    try (Runner runner = Runner.open(proxy.throughHere(), SETTINGS, RunListener.SILENT)) {
                        runner.stamp(HISTORY, List.of());
                    }
                });
                inDoubt |= found != Found.UNKNOWN;
                if (found != Found.UNKNOWN) {
                    int recorded = Scripts.ids(database).size();
                    assertEquals(found == Found.DONE ? HISTORY.size() : 0, recorded, cut + " text " + text);
                }
                if (!proxy.hasCut()) {
                    assertTrue(inDoubt);
                    return;
                }
            }
        }
    }

    /** The server does not notice in the middle of a statement that its client is gone. */
    @Test
    void whatTheServerIsStillAtWorkOnIsUnknown() throws IOException {
        Database database = TestServer.newDatabase();
        Script slow = script("a", "", "SELECT pg_advisory_xact_lock(1);", "");
        int sent = textWith(database, "pg_advisory_xact_lock");
        try (Session gate = Session.open(database);
                CuttingProxy proxy = new CuttingProxy(database, sent, Cut.AFTER)) {
            execute(gate, "SELECT pg_advisory_lock(1)");
            RunSettings brief = SETTINGS.withLocks(Duration.ofMinutes(5), 0).withLockWait(Duration.ofMillis(100));
            try (Runner runner = Runner.open(proxy.throughHere(), brief, RunListener.SILENT)) {
                ConnectionLostException lost =
                        assertThrows(ConnectionLostException.class, () -> runner.upgrade(List.of(slow)));
                assertEquals(Found.UNKNOWN, lost.found());
                assertTrue(String.valueOf(lost.getMessage()).contains("still at work on it"), lost::getMessage);
                assertTrue(String.valueOf(lost.getMessage()).contains("(SQLSTATE 08"), lost::getMessage);
            }
        }
        Scripts.upgrade(database, slow);
        assertEquals(List.of("a"), Scripts.ids(database));
    }

    @Test
    void whatCannotBeAskedIsUnknown() throws Exception {
        Database database = TestServer.newDatabase();
        int sent = textWith(database, "pg_advisory_xact_lock");
        try (CuttingProxy proxy = new CuttingProxy(database, sent, Cut.STOP_AFTER);
                Runner runner = Runner.open(proxy.throughHere(), SETTINGS, RunListener.SILENT)) {
            CompletableFuture<Void> run = CompletableFuture.runAsync(
                    () -> runner.upgrade(List.of(script("a", "", "SELECT pg_advisory_xact_lock(1);", ""))));
            proxy.awaitStop();
            proxy.end();
            CompletionException failure = assertThrows(CompletionException.class, run::join);
            ConnectionLostException lost = assertInstanceOf(ConnectionLostException.class, failure.getCause());
            assertEquals(Found.UNKNOWN, lost.found());
            assertTrue(String.valueOf(lost.getMessage()).contains("could not be asked"), lost::getMessage);
        }
        assertEquals(List.of("a"), Scripts.ids(database));
    }

    /** The number of the text in an undisturbed run; that one is taken back. */
    private static int textWith(Database database, String words) throws IOException {
        Script script = script("a", "", "SELECT pg_advisory_xact_lock(1);", "");
        try (CuttingProxy proxy = new CuttingProxy(database, CuttingProxy.NOWHERE, Cut.BEFORE)) {
            Scripts.upgrade(proxy.throughHere(), script);
            Scripts.execute(database, "DROP TABLE migrate_version, migrate_log");
            return 1
                    + IntStream.range(0, proxy.texts().size())
                            .filter(i -> proxy.texts().get(i).contains(words))
                            .findFirst()
                            .orElseThrow();
        }
    }

    private static void execute(Session session, String sql) {
        try {
            session.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the run found out when it lost its connection; done: it did not lose it; unknown: before anything was done. */
    private static Found found(Runnable run) {
        try {
            run.run();
            return Found.DONE;
        } catch (ConnectionLostException lost) {
            return lost.found();
        } catch (MigrateException lost) {
            assertTrue(
                    String.valueOf(lost.getMessage())
                            .matches("(?s).*(was lost before a revision had begun|cannot be reached).*"),
                    lost::getMessage);
            return Found.UNKNOWN;
        }
    }

    /** False: the run was over before that text. */
    private static boolean broken(Database database, Direction direction, int text, Cut cut) throws IOException {
        try (CuttingProxy proxy = new CuttingProxy(database, text, cut)) {
            try {
                go(proxy.throughHere(), direction);
            } catch (ConnectionLostException lost) {
                assertEquals(isDone(database, lost.revision(), direction) ? Found.DONE : Found.NOT_DONE, lost.found());
            } catch (MigrateException outsideOfARevision) {
                assertTrue(proxy.hasCut(), outsideOfARevision::getMessage);
            }
            return proxy.hasCut();
        }
    }

    private static boolean isDone(Database database, String revision, Direction direction) {
        List<String> rows = query(
                database, "SELECT coalesce(direction, 'at rest') FROM migrate_version WHERE id = '" + revision + "'");
        return rows.equals(direction == Direction.UPGRADE ? List.of("at rest") : List.of());
    }

    private static void go(Database database, Direction direction) {
        try (Runner runner = Runner.open(database, SETTINGS, RunListener.SILENT)) {
            Set<String> applied = runner.applied().stream()
                    .filter(AppliedRevision::isApplied)
                    .map(AppliedRevision::id)
                    .collect(Collectors.toSet());
            switch (direction) {
                case UPGRADE ->
                    runner.upgrade(HISTORY.stream()
                            .filter(s -> !applied.contains(s.id()))
                            .toList());
                case DOWNGRADE ->
                    runner.downgrade(IntStream.iterate(HISTORY.size() - 1, i -> i >= 0, i -> i - 1)
                            .mapToObj(HISTORY::get)
                            .filter(s -> applied.contains(s.id()))
                            .toList());
            }
        }
    }

    /** Tables with their rows, indexes with their validity, the version table; and no lock is left. */
    private static List<String> state(Database database) {
        return query(database, """
                SELECT format('table %s: %s', c.oid::regclass, query_to_xml(format('SELECT * FROM %s ORDER BY 1', c.oid::regclass), false, true, ''))
                FROM pg_class c WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND relname NOT LIKE 'migrate%'
                UNION ALL SELECT format('index %s %s', indexrelid::regclass, indisvalid)
                FROM pg_index WHERE indrelid::regclass::text NOT LIKE 'pg_%' AND indexrelid::regclass::text NOT LIKE 'migrate%'
                UNION ALL SELECT 'partition ' || inhrelid::regclass FROM pg_inherits
                UNION ALL SELECT 'public.migrate_version rows: ' || count(*) FROM migrate_version WHERE direction IS NULL
                UNION ALL SELECT 'half done: ' || id FROM migrate_version WHERE direction IS NOT NULL
                UNION ALL SELECT 'log twice: ' || revision FROM migrate_log WHERE act = 'upgrade' GROUP BY revision HAVING count(*) > 1
                UNION ALL SELECT 'lock ' || pid FROM pg_locks WHERE locktype = 'advisory'
                    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                ORDER BY 1""");
    }
}
