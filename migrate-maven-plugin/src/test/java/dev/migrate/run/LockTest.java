package dev.migrate.run;

import static dev.migrate.run.Scripts.SETTINGS;
import static dev.migrate.run.Scripts.execute;
import static dev.migrate.run.Scripts.ids;
import static dev.migrate.run.Scripts.query;
import static dev.migrate.run.Scripts.script;
import static dev.migrate.run.Scripts.table;
import static dev.migrate.run.Scripts.tables;
import static dev.migrate.run.Scripts.upgrade;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.revision.Direction;
import dev.migrate.revision.SectionOptions;
import dev.migrate.server.Database;
import dev.migrate.server.TestServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LockTest {
    private static final Script ALTER = script("b", "a", "SELECT 1;\nALTER TABLE a ADD COLUMN n int;", "");

    private final Database database = TestServer.newDatabase();
    private final ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Blocker> blockers = new ConcurrentLinkedQueue<>();
    private final RunListener listener = new RunListener() {
        @Override
        public void waitingForRun(Blocker holder) {
            told.add("waiting");
            blockers.add(holder);
        }

        @Override
        public void finished(Script script, Direction direction, Duration duration) {
            told.add("finished " + script.id());
        }

        @Override
        public void retrying(Script script, Direction direction, int retry, Duration pause, List<Blocker> sessions) {
            told.add("retry " + retry);
            blockers.addAll(sessions);
        }
    };

    @Test
    void eightRunsAtOnceApplyEachRevisionOnce() {
        List<Script> history = IntStream.range(0, 20)
                .mapToObj(i -> i % 5 == 3
                        ? script(
                                "r" + i,
                                "",
                                "CREATE INDEX CONCURRENTLY i" + i + " ON r" + (i - 1) + " (id);\nSELECT 1;",
                                "")
                        : table("r" + i, ""))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<CompletableFuture<Void>> runs = Stream.generate(
                        () -> CompletableFuture.runAsync(() -> run(history), threads))
                .limit(8)
                .toList();
        runs.forEach(CompletableFuture::join);
        threads.shutdown();
        assertEquals(20, ids(database).size());
        assertEquals(
                20,
                told.stream().filter(t -> t.startsWith("finished")).distinct().count());
        assertEquals(20, told.stream().filter(t -> t.startsWith("finished")).count());
        assertEquals(List.of("20"), query(database, "SELECT count(*) FROM migrate_log"));
    }

    @Test
    void theWaitIsBoundedAndNamesTheHolder() throws SQLException {
        try (Session other = Session.open(database)) {
            other.execute("SELECT pg_advisory_lock(" + MigrationLock.key(TableNames.DEFAULT) + ")");
            try (Runner runner = Runner.open(database, SETTINGS.withLockWait(Duration.ofMillis(200)), listener)) {
                LockWaitException failure =
                        assertThrows(LockWaitException.class, () -> runner.upgrade(List.of(table("a", ""))));
                assertEquals(other.backend(), failure.holders().get(0).pid());
                assertTrue(String.valueOf(failure.getMessage())
                        .matches("Another run holds the lock of public.migrate_version and did not end within 0 s: pid "
                                + other.backend() + ", user " + database.user()
                                + ", application migrate-maven-plugin, from 127.0.0.1, since 20[-0-9T:]+Z \\(\\d+ s\\), idle: SELECT"
                                + " pg_advisory_lock\\(.*"));
                assertTrue(failure.advice().orElseThrow().contains("pg_terminate_backend(" + other.backend() + ")"));
            }
        }
        assertEquals(List.of("waiting"), List.copyOf(told));
        assertEquals(List.of(), tables(database));
    }

    @Test
    void anotherVersionTableHasAnotherLock() throws SQLException {
        try (Session other = Session.open(database)) {
            other.execute("SELECT pg_advisory_lock(" + MigrationLock.key(TableNames.DEFAULT) + ")");
            RunSettings elsewhere = SETTINGS.withTables(new TableNames("public", "v", "l"));
            try (Runner runner = Runner.open(database, elsewhere, RunListener.SILENT)) {
                runner.upgrade(List.of(table("a", "")));
            }
        }
        assertEquals(List.of("a"), query(database, "SELECT id FROM v"));
    }

    @Test
    void theDefaultsArePatientInShortTries() {
        RunSettings defaults = RunSettings.defaults("1.0-test");
        assertEquals(Duration.ofSeconds(3), defaults.lockTimeout());
        assertEquals(10, defaults.lockRetries());
        assertEquals(Duration.ofMinutes(10), defaults.lockWait());
    }

    @Test
    void eachPauseIsLongerAndNoTwoAreAlike() {
        for (int retry = 1; retry < 6; retry++) {
            long whole = 250L << retry;
            long pause = Pause.before(retry).toMillis();
            assertTrue(pause >= whole / 2 && pause <= whole, retry + ": " + pause);
        }
        assertTrue(Pause.before(30).toMillis() <= 15_000);
        assertTrue(Stream.generate(() -> Pause.before(5)).limit(50).distinct().count() > 1);
    }

    @Test
    void aFailedRunLeavesNoLock() throws SQLException {
        try (Runner runner = Runner.open(database, SETTINGS, RunListener.SILENT);
                Session other = Session.open(database)) {
            assertThrows(
                    StatementFailedException.class,
                    () -> runner.upgrade(List.of(script("a", "", "SELECT nowhere", ""))));
            assertTrue(other.isTrue("pg_try_advisory_lock(" + MigrationLock.key(TableNames.DEFAULT) + ")"));
        }
    }

    @Test
    void aLockThatIsNotToBeHadIsTriedAgainAndItsHolderNamed() throws SQLException {
        upgrade(database, table("a", ""));
        try (Session other = Session.open(database)) {
            other.execute("BEGIN; SELECT 'password=secret' FROM a");
            try (Runner runner = Runner.open(database, SETTINGS, listener)) {
                StatementFailedException failure =
                        assertThrows(StatementFailedException.class, () -> runner.upgrade(List.of(ALTER)));
                assertEquals("55P03", failure.sqlState());
                assertEquals(11, failure.line());
                Blocker blocker = failure.blockers().get(0);
                assertEquals(other.backend(), blocker.pid());
                assertEquals(Optional.of("idle in transaction"), blocker.state());
                assertTrue(blocker.age().isPresent());
                String message = String.valueOf(failure.getMessage());
                assertTrue(
                        message.contains("Blocked by: pid " + other.backend() + ", user " + database.user()
                                + ", application migrate-maven-plugin, from 127.0.0.1, idle in transaction for "),
                        message);
                assertTrue(message.contains(" s: BEGIN; SELECT 'password=***' FROM a"), message);
                assertEquals(
                        List.of(other.backend()),
                        blockers.stream().map(Blocker::pid).distinct().toList());
                assertFalse(message.contains("secret"), message);
                assertTrue(failure.advice().orElseThrow().contains("migrate.lockRetries"));
            }
        }
        assertEquals(List.of("retry 1", "retry 2"), List.copyOf(told));
        assertEquals(List.of("a"), ids(database));
    }

    @Test
    void theRetrySucceedsWhenTheLockIsFree() throws SQLException {
        upgrade(database, table("a", ""));
        CompletableFuture<Void> run;
        try (Session other = Session.open(database)) {
            other.execute("BEGIN; SELECT * FROM a");
            run = CompletableFuture.runAsync(() -> run(List.of(ALTER)));
            Eventually.holds(() -> told.contains("retry 1"));
        }
        run.join();
        assertEquals(List.of("a", "b"), ids(database));
        assertFalse(blockers.isEmpty());
    }

    /** The point of the short tries: those who come after the run are not kept waiting for the one it waits for. */
    @Test
    void readersAreNotQueuedBehindTheRun() throws SQLException {
        upgrade(database, table("a", ""));
        try (Session holder = Session.open(database);
                Session reader = Session.open(database)) {
            holder.execute("BEGIN; SELECT * FROM a");
            CompletableFuture<Void> run = CompletableFuture.runAsync(() -> run(List.of(ALTER)));
            long longest = 0;
            while (!run.isDone()
                    && told.stream().filter(t -> t.startsWith("retry")).count() < 2) {
                long start = System.nanoTime();
                reader.query("SELECT * FROM a", row -> row.getInt(1));
                longest = Math.max(longest, System.nanoTime() - start);
            }
            holder.execute("COMMIT");
            run.join();
            long limit = SETTINGS.lockTimeout().plusSeconds(2).toNanos();
            assertTrue(longest < limit, "a reader waited " + longest / 1_000_000 + " ms");
        }
    }

    /** Each try leaves the partition half detached: the next one finishes that, and does not begin anew. */
    @Test
    void aDetachIsTriedAgainUntilTheReaderIsGone() throws SQLException {
        execute(
                database,
                "CREATE TABLE t (id int) PARTITION BY LIST (id); CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1)");
        Script detach = script("b", "", "ALTER TABLE t DETACH PARTITION t1 CONCURRENTLY;", "");
        CompletableFuture<Void> run;
        try (Session other = Session.open(database)) {
            other.execute("BEGIN; SELECT * FROM t");
            run = CompletableFuture.runAsync(
                    () -> run(List.of(detach), SETTINGS.withLocks(Duration.ofMillis(100), 50)));
            Eventually.holds(() -> told.contains("retry 3"));
        }
        run.join();
        assertEquals(List.of("b"), ids(database));
        assertEquals(List.of(), query(database, "SELECT inhrelid::regclass FROM pg_inherits"));
    }

    /** It keeps everybody else out of the table, so it must not queue for it. */
    @Test
    void vacuumFullWaitsInShortTriesToo() throws SQLException {
        upgrade(database, table("a", ""));
        try (Session other = Session.open(database)) {
            other.execute("BEGIN; SELECT * FROM a");
            for (String vacuum : List.of("VACUUM FULL a;", "VACUUM (VERBOSE, FULL) a;")) {
                assertEquals(
                        "55P03",
                        assertThrows(StatementFailedException.class, () -> run(List.of(script("b", "a", vacuum, ""))))
                                .sqlState());
            }
        }
    }

    @Test
    void aScriptsOwnLimitCounts() throws SQLException {
        upgrade(database, table("a", ""));
        SectionOptions brief = new SectionOptions(
                Optional.empty(), Optional.of(Duration.ofMillis(50)), Optional.empty(), Optional.empty());
        Script script = script("b", "a", ALTER.upgrade().sql(), brief, "", SectionOptions.NONE);
        try (Session other = Session.open(database);
                Runner runner = Runner.open(database, SETTINGS.withLocks(Duration.ofMinutes(10), 0), listener)) {
            other.execute("BEGIN; SELECT * FROM a");
            assertThrows(StatementFailedException.class, () -> runner.upgrade(List.of(script)));
        }
    }

    @Test
    void whatTheScriptSetsCounts() throws SQLException {
        upgrade(database, table("a", ""));
        Script script =
                script("b", "a", "SET lock_timeout = '50ms';\nCREATE INDEX CONCURRENTLY i ON a (id);\nSELECT 1;", "");
        try (Session other = Session.open(database);
                Runner runner = Runner.open(database, SETTINGS.withLocks(Duration.ofMinutes(10), 0), listener)) {
            other.execute("BEGIN; INSERT INTO a VALUES (1)");
            StatementFailedException failure =
                    assertThrows(StatementFailedException.class, () -> runner.upgrade(List.of(script)));
            assertEquals("55P03", failure.sqlState());
        }
        upgrade(database, script);
        assertEquals(List.of("a", "b"), ids(database));
        assertEquals(List.of("t"), query(database, "SELECT indisvalid FROM pg_index WHERE indrelid = 'a'::regclass"));
    }

    @Test
    void anIndexBuildWaitsForOthersAsLongAsItTakes() throws SQLException {
        upgrade(database, table("a", ""));
        CompletableFuture<Void> run;
        try (Session other = Session.open(database)) {
            other.execute("BEGIN; INSERT INTO a VALUES (1)");
            run = CompletableFuture.runAsync(
                    () -> run(List.of(script("b", "a", "CREATE INDEX CONCURRENTLY i ON a (id);", ""))));
            Eventually.holds(() -> query(
                            database,
                            "SELECT 1 FROM pg_stat_activity WHERE query LIKE 'CREATE INDEX%' AND query_start < clock_timestamp() - interval '400 ms'")
                    .equals(List.of("1")));
        }
        run.join();
        assertEquals(List.of("finished b"), List.copyOf(told));
        execute(database, "DROP INDEX i");
    }

    private void run(List<Script> scripts) {
        run(scripts, SETTINGS);
    }

    private void run(List<Script> scripts, RunSettings settings) {
        try (Runner runner = Runner.open(database, settings, listener)) {
            runner.upgrade(scripts);
        }
    }
}
