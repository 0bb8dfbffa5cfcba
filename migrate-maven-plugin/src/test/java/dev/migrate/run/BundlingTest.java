package dev.migrate.run;

import static dev.migrate.run.Scripts.SETTINGS;
import static dev.migrate.run.Scripts.execute;
import static dev.migrate.run.Scripts.ids;
import static dev.migrate.run.Scripts.query;
import static dev.migrate.run.Scripts.script;
import static dev.migrate.run.Scripts.table;
import static dev.migrate.run.Scripts.tables;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.MigrateException;
import dev.migrate.revision.Direction;
import dev.migrate.revision.SectionOptions;
import dev.migrate.run.ConnectionLostException.Found;
import dev.migrate.run.CuttingProxy.Cut;
import dev.migrate.server.Database;
import dev.migrate.server.TestServer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Revisions that are sent together are each done or not done, and told, as if each had been sent alone. */
@Execution(ExecutionMode.CONCURRENT)
class BundlingTest {
    /** The tenth is one of those that are sent as the fourth message: the eighth to the fifteenth. */
    private static final int ODD = 10;

    private static final int ALL = 20;

    /** A table with a row, functions that a new column's default can call, and a check at the commit. */
    private static final String SURROUNDINGS = """
            CREATE TABLE g (id int); INSERT INTO g VALUES (1);
            CREATE TABLE k (id int PRIMARY KEY, k int REFERENCES k DEFERRABLE INITIALLY DEFERRED);
            CREATE FUNCTION pause(seconds float8) RETURNS int LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(seconds); RETURN 1; END';
            CREATE FUNCTION wrong() RETURNS int LANGUAGE plpgsql AS 'BEGIN INSERT INTO k VALUES (1, 2); RETURN 1; END';
            """;

    private final Database database = TestServer.newDatabase();
    private final ConcurrentLinkedQueue<Duration> durations = new ConcurrentLinkedQueue<>();
    private final ToldRun listener = new ToldRun() {
        @Override
        public void finished(Script script, Direction direction, Duration duration) {
            super.finished(script, direction, duration);
            durations.add(duration);
        }

        @Override
        public void retrying(Script script, Direction direction, int retry, Duration pause, List<Blocker> blockers) {
            add("retry " + retry + " " + script.id());
        }

        @Override
        public void working(
                Script script,
                Direction direction,
                Duration elapsed,
                Optional<StatementProgress> progress,
                List<Blocker> blockers) {
            add("working " + script.id());
        }
    };

    @Test
    void definitionsAreSentTogetherEachInATransactionOfItsOwn() throws IOException {
        List<Script> history = history(40, table("t10", "t9"));
        List<List<String>> sent = sent(history, Direction.UPGRADE);
        assertTrue(sent.size() < 40, sent::toString);
        assertEquals(names(40), sent.stream().flatMap(List::stream).toList());
        assertEquals(names(40), ids(database));
        assertEquals(List.of("40"), query(database, "SELECT count(DISTINCT xmin::text) FROM migrate_version"));
        assertEquals(events(names(40)), toldOfAll());
        assertEquals(
                query(database, "SELECT id || duration_ms FROM migrate_version ORDER BY applied_at"),
                query(database, "SELECT revision || duration_ms FROM migrate_log ORDER BY id"));
        assertEquals(
                query(database, "SELECT duration_ms FROM migrate_log ORDER BY id OFFSET 1"),
                durations.stream()
                        .skip(1)
                        .map(d -> String.valueOf(d.toMillis()))
                        .toList());
        listener.clear();
        List<Script> back = new ArrayList<>(history);
        Collections.reverse(back);
        sent = sent(back, Direction.DOWNGRADE);
        assertTrue(sent.size() < 40, sent::toString);
        assertEquals(
                back.stream().map(Script::id).toList(),
                sent.stream().flatMap(List::stream).toList());
        assertEquals(List.of(), tables(database));
        assertEquals(List.of(), ids(database));
        assertEquals(events(back.stream().map(Script::id).toList()), toldOfAll());
    }

    @Test
    void asManyAreSentTogetherAsAreFast() throws SQLException {
        try (Session session = Session.open(database);
                BlockerWatch watch =
                        new BlockerWatch(database, new VersionTable(SETTINGS.tables()), session.backend(), listener)) {
            Guard guard = new Guard(session, Safeguard.NONE, SETTINGS, listener);
            SegmentRunner segments = new SegmentRunner(session, SETTINGS, listener, watch, guard);
            TransactionRunner transactions =
                    new TransactionRunner(session, new VersionSql(SETTINGS), listener, guard, segments);
            Bundling bundling = new Bundling(transactions, Set.of("t5"));
            List<Work> works = history(100, table("t10", "t9")).stream()
                    .map(script -> Work.of(script, Direction.UPGRADE, SETTINGS))
                    .toList();
            List<Integer> sizes = new ArrayList<>();
            for (int next = 0; next < works.size(); ) {
                List<Work> bundle = bundling.next(works.subList(next, works.size()));
                assertEquals(works.subList(next, next + bundle.size()), bundle);
                sizes.add(bundle.size());
                next += bundle.size();
                bundling.took(Duration.ofMillis(next == 37 ? 500 : 499));
            }
            assertEquals(List.of(1, 2, 1, 1, 16, 16, 1, 2, 4, 8, 16, 16, 16), sizes);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO g VALUES (2)",
                "CREATE TABLE t10 (); SELECT 1",
                "SET search_path = public",
                "-- temporary\nCREATE /* */ TEMP TABLE t10 ()",
                "CREATE OR REPLACE TEMPORARY VIEW t10 AS SELECT 1",
                "DO 'BEGIN END'",
                "COPY g FROM stdin;\n1\n\\.\n",
                "COMMENT ON TABLE g IS 'standard_conforming_strings'"
            })
    void whatIsMoreThanADefinitionIsSentAlone(String sql) throws IOException {
        execute(database, SURROUNDINGS);
        List<List<String>> sent = sent(history(ALL, script("t10", "t9", sql + "\n;", "")), Direction.UPGRADE);
        assertTrue(sent.contains(List.of("t10")), sent::toString);
        assertEquals(names(ALL), ids(database));
    }

    @Test
    void whatHasLimitsOfItsOwnIsSentAlone() throws IOException {
        SectionOptions patient = new SectionOptions(
                Optional.empty(), Optional.of(Duration.ofSeconds(9)), Optional.empty(), Optional.empty());
        Script odd = script("t10", "t9", "CREATE TABLE t10 ();", patient, "", SectionOptions.NONE);
        List<List<String>> sent = sent(history(ALL, odd), Direction.UPGRADE);
        assertTrue(sent.contains(List.of("t10")), sent::toString);
    }

    /** The line is one of the file, on whose tenth the section begins. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CREATE TABLE t10 ();\\nALTER TABLE t10 ADD a int,\\n  ADD b nowhere;   | 42704 | 12
                    CREATE TABLE t10 ();\\nCREATE TABLE t11 ();\\nCREATE UNIQUE INDEX i ON d (id);  | 23505 | 12
                    CREATE TABLE t10 ();\\nCREATE TABLE\\n  t11 (;                         | 42601 | 12
                    CREATE TABLE t10 ();\\nALTER TABLE g ADD c int DEFAULT wrong();          | 23503 | 10
                    CREATE TABLE t10 ();\\nALTER TABLE g ADD c int DEFAULT pause(1 / 0);     | 22012 | 11
                    """)
    void aFaultIsOfItsRevision(String sql, String state, int line) {
        execute(database, SURROUNDINGS + "CREATE TABLE d (id int); INSERT INTO d VALUES (1), (1);");
        List<Script> history = history(ALL, script("t10", "t9", sql.replace("\\n", "\n"), ""));
        try (Runner runner = Runner.open(database, SETTINGS, listener)) {
            StatementFailedException failure =
                    assertThrows(StatementFailedException.class, () -> runner.upgrade(history));
            assertEquals(state, failure.sqlState());
            assertEquals("t10.sql", failure.source());
            assertEquals(line, failure.line(), failure::getMessage);
            String outcome = "Nothing of revision t10 (Do t10) is applied.\n"
                    + "Before it this run has applied 4 more and t5, t6, t7, t8, t9; that stays.";
            assertTrue(String.valueOf(failure.getMessage()).endsWith(outcome), failure::getMessage);
        }
        assertEquals(names(9), ids(database));
        assertEquals(List.of("0"), query(database, "SELECT count(*) FROM k"));
        List<String> expected = new ArrayList<>(events(names(9)));
        expected.add("started t10");
        assertEquals(expected, toldOfAll());
        assertEquals(
                List.of("upgrade failed t10"),
                query(database, "SELECT act || ' ' || revision FROM migrate_log ORDER BY id OFFSET 9"));
    }

    /** Those before the one that cannot be read are done, and one of them fails by itself. */
    @Test
    void theFirstOfTwoFaultsIsTheOneThatIsTold() {
        List<Script> history = history(ALL, script("t10", "t9", "DROP TABLE nowhere;", ""));
        history.set(12, script("t13", "t12", "CREATE TABLE (;", ""));
        try (Runner runner = Runner.open(database, SETTINGS, listener)) {
            StatementFailedException failure =
                    assertThrows(StatementFailedException.class, () -> runner.upgrade(history));
            assertEquals("t10.sql", failure.source());
        }
        assertEquals(names(9), ids(database));
    }

    @Test
    void whatWaitsForALockIsTriedAgainWithThoseBehindIt() throws SQLException {
        execute(database, SURROUNDINGS);
        List<Script> history = history(ALL, script("t10", "t9", "ALTER TABLE g ADD c int;", ""));
        CompletableFuture<Void> run;
        try (Session other = Session.open(database)) {
            other.execute("BEGIN; SELECT * FROM g");
            run = CompletableFuture.runAsync(() -> {
                try (Runner runner = Runner.open(database, SETTINGS.withLocks(Duration.ofMillis(200), 50), listener)) {
                    runner.upgrade(history);
                }
            });
            Eventually.holds(() -> run.isDone() || listener.told().contains("retry 2 t10"));
            assertEquals(names(9), ids(database));
        }
        run.join();
        assertEquals(names(ALL), ids(database));
        assertEquals(events(names(ALL)), toldOfAll());
        assertTrue(
                listener.told().stream().filter(t -> t.startsWith("retry")).allMatch(t -> t.endsWith(" t10")),
                listener.told()::toString);
    }

    @Test
    void noticesAreOfTheirRevision() {
        Script odd = script("t10", "t9", "CREATE TABLE t10 ();\nDROP TABLE IF EXISTS nowhere;", "");
        try (Runner runner = Runner.open(database, SETTINGS, listener)) {
            runner.upgrade(history(ALL, odd));
        }
        List<String> expected = new ArrayList<>(events(names(ALL)));
        expected.add(expected.indexOf("finished t10"), "t10: table \"nowhere\" does not exist, skipping");
        assertEquals(expected, toldOfAll());
    }

    /** Also where nobody foresaw that it would take long. */
    @Test
    void theOneThatTakesLongIsTheOneThatIsTold() {
        execute(database, SURROUNDINGS);
        Script odd = script("t10", "t9", "ALTER TABLE g ADD c int DEFAULT pause(2);", "");
        long start = System.nanoTime();
        try (Runner runner = Runner.open(database, SETTINGS, listener)) {
            runner.upgrade(history(ALL, odd));
        }
        Duration all = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(listener.told().contains("working t10"), listener.told()::toString);
        assertEquals(List.of("t"), query(database, "SELECT duration_ms >= 2000 FROM migrate_version WHERE id = 't10'"));
        assertTrue(List.copyOf(durations).get(ODD - 1).compareTo(Duration.ofSeconds(2)) >= 0, durations::toString);
        // To the others it is not told: theirs go beside it into the time of all, each rounded up at the most.
        Duration sum = durations.stream().reduce(Duration.ZERO, Duration::plus);
        assertTrue(sum.compareTo(all.plusMillis(ALL)) <= 0, () -> durations + " of " + all);
    }

    @ParameterizedTest
    @EnumSource(names = {"BEFORE", "AFTER", "KILL"})
    void aBrokenConnectionIsFoundOut(Cut cut) throws IOException {
        List<Script> history = history(ALL, script("t10", "t9", "CREATE TABLE t10 ();\nCREATE TABLE u ();", ""));
        boolean inDoubt = false;
        for (int text = 1; ; text++) {
            Database fresh = TestServer.newDatabase();
            try (CuttingProxy proxy = new CuttingProxy(fresh, text, cut)) {
                try (Runner runner = Runner.open(proxy.throughHere(), SETTINGS, RunListener.SILENT)) {
                    runner.upgrade(history);
                } catch (ConnectionLostException lost) {
                    inDoubt = true;
                    assertEquals(ids(fresh).contains(lost.revision()) ? Found.DONE : Found.NOT_DONE, lost.found());
                    assertEquals(names(ids(fresh).size()), ids(fresh));
                } catch (MigrateException outsideOfARevision) {
                    assertTrue(proxy.hasCut(), outsideOfARevision::getMessage);
                }
                if (!proxy.hasCut()) {
                    assertTrue(inDoubt);
                    return;
                }
            }
            List<String> done = ids(fresh);
            try (Runner runner = Runner.open(fresh, SETTINGS, RunListener.SILENT)) {
                runner.applied();
                runner.upgrade(
                        history.stream().filter(s -> !done.contains(s.id())).toList());
            }
            assertEquals(names(ALL), ids(fresh), cut + " text " + text);
            assertEquals(ALL + 1, tables(fresh).size());
        }
    }

    /** The revisions of each message that had any. */
    private List<List<String>> sent(List<Script> scripts, Direction direction) throws IOException {
        try (CuttingProxy proxy = new CuttingProxy(database, CuttingProxy.NOWHERE, Cut.BEFORE);
                Runner runner = Runner.open(proxy.throughHere(), SETTINGS, listener)) {
            switch (direction) {
                case UPGRADE -> runner.upgrade(scripts);
                case DOWNGRADE -> runner.downgrade(scripts);
            }
            Pattern finish = Pattern.compile("(?:'(?:up|down)grade', |EXECUTE migrate_finish \\()'(\\w+)'");
            return proxy.texts().stream()
                    .map(text -> finish.matcher(text)
                            .results()
                            .map(row -> row.group(1))
                            .toList())
                    .filter(ids -> !ids.isEmpty())
                    .toList();
        }
    }

    /** Without what depends on how fast the machine is. */
    private List<String> toldOfAll() {
        return listener.told().stream()
                .filter(t -> !t.matches("(retry|working) .*"))
                .toList();
    }

    /** One table each, but for the odd one. */
    private static List<Script> history(int size, Script odd) {
        List<Script> history = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            history.add(i == ODD ? odd : table("t" + i, i == 1 ? "" : "t" + (i - 1)));
        }
        return history;
    }

    private static List<String> names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "t" + i).toList();
    }

    private static List<String> events(List<String> names) {
        List<String> events = new ArrayList<>();
        for (String name : names) {
            events.add("started " + name);
            events.add("finished " + name);
        }
        return events;
    }
}
