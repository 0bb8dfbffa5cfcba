package dev.migrate.run;

import static dev.migrate.run.Scripts.SETTINGS;
import static dev.migrate.run.Scripts.execute;
import static dev.migrate.run.Scripts.query;
import static dev.migrate.run.Scripts.script;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.revision.Direction;
import dev.migrate.server.Database;
import dev.migrate.server.TestServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a watcher sees of long statements. */
final class StatementProgressTest {
    private static final Script INDEX =
            script("b", "", "CREATE INDEX CONCURRENTLY i ON public.a (id);", "DROP INDEX public.i;");

    private final ConcurrentLinkedQueue<StatementProgress> seen = new ConcurrentLinkedQueue<>();
    private final RunListener listener = new RunListener() {
        @Override
        public void working(
                Script script,
                Direction direction,
                Duration elapsed,
                Optional<StatementProgress> progress,
                List<Blocker> blockers) {
            progress.ifPresent(seen::add);
        }
    };

    @Test
    void anIndexBuildThatWaitsSaysForWhat() throws SQLException {
        Database database = TestServer.newDatabase();
        execute(database, "CREATE TABLE public.a AS SELECT 1 AS id");
        CompletableFuture<Void> run;
        try (Session other = Session.open(database)) {
            other.execute("BEGIN; INSERT INTO a VALUES (2)");
            run = CompletableFuture.runAsync(() -> upgrade(database, listener));
            Eventually.holds(
                    () -> seen.stream().anyMatch(progress -> progress.phase().startsWith("waiting for writers")));
        }
        run.join();
        assertEquals("CREATE INDEX CONCURRENTLY", seen.element().command());
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 17, 18})
    void eachViewIsReadOnEachServer(int major) throws SQLException {
        Database database = TestServer.newDatabase(TestServer.server(major));
        try (Session session = Session.open(database)) {
            assertEquals(List.of(), session.query(StatementProgress.query(session.backend()), StatementProgress::read));
        }
    }

    @Test
    void aLongIndexBuildIsToldInPercent() {
        Database database = TestServer.newDatabase();
        execute(database, """
                CREATE FUNCTION public.slow(int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS $$
                BEGIN PERFORM pg_catalog.pg_sleep(CASE WHEN $1 % 1000 = 0 THEN 0.3 ELSE 0 END); RETURN $1; END $$;
                CREATE TABLE public.a AS SELECT g AS id, repeat('x', 500) AS pad FROM generate_series(1, 10000) g;
                """);
        Script slow = script("b", "", "CREATE INDEX i ON public.a (public.slow(id));", "");
        try (Runner runner = Runner.open(database, SETTINGS, listener)) {
            runner.upgrade(List.of(slow));
        }
        assertTrue(
                seen.stream().anyMatch(progress -> progress.text()
                        .startsWith("CREATE INDEX: building index: scanning table, ")),
                seen.toString());
        assertTrue(seen.stream().anyMatch(progress -> progress.percent().orElse(0) > 0), seen.toString());
    }

    @Test
    void aListenerThatFailsOnTheWatchersThreadFailsNoRun() {
        Database database = TestServer.newDatabase();
        RunListener broken = new RunListener() {
            @Override
            public void working(
                    Script script,
                    Direction direction,
                    Duration elapsed,
                    Optional<StatementProgress> progress,
                    List<Blocker> blockers) {
                throw new IllegalStateException("broken");
            }
        };
        try (Runner runner = Runner.open(database, SETTINGS, broken)) {
            runner.upgrade(List.of(script("b", "", "SELECT pg_sleep(1.5);", "")));
        }
        assertEquals(List.of("b"), Scripts.ids(database));
    }

    @Test
    void aWatcherThatGetsNoSessionFailsNoRun() {
        Database database = TestServer.newDatabase();
        execute(
                database,
                "CREATE ROLE lonely LOGIN PASSWORD 'lonely' CONNECTION LIMIT 1; GRANT ALL ON SCHEMA public TO lonely");
        try (Runner runner = Runner.open(new Database(database.url(), "lonely", "lonely"), SETTINGS, listener)) {
            runner.upgrade(List.of(script("b", "", "SELECT pg_sleep(2.5);", "")));
        }
        assertEquals(List.of("b"), Scripts.ids(database));
        execute(database, "DROP OWNED BY lonely; DROP ROLE lonely");
    }

    @Test
    void nothingIsLeftOfTheWatcher() {
        Database database = TestServer.newDatabase();
        try (Runner runner = Runner.open(database, SETTINGS, listener)) {
            runner.upgrade(List.of(script("b", "", "SELECT pg_sleep(1.2);", "")));
        }
        Eventually.holds(() -> query(
                        database,
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'")
                .equals(List.of("1")));
    }

    private static void upgrade(Database database, RunListener listener) {
        try (Runner runner = Runner.open(database, SETTINGS, listener)) {
            runner.upgrade(List.of(INDEX));
        }
    }
}
