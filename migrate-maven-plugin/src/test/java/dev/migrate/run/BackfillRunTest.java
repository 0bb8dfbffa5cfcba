package dev.migrate.run;

import static dev.migrate.run.Scripts.SETTINGS;
import static dev.migrate.run.Scripts.downgrade;
import static dev.migrate.run.Scripts.execute;
import static dev.migrate.run.Scripts.query;
import static dev.migrate.run.Scripts.rows;
import static dev.migrate.run.Scripts.script;
import static dev.migrate.run.Scripts.upgrade;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrate.MigrateException;
import dev.migrate.revision.Direction;
import dev.migrate.server.Database;
import dev.migrate.server.TestServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackfillRunTest {
    private static final String LINE = "-- migrate:backfill key=id batch=1000\n";
    private static final String COUNT = LINE + "UPDATE device SET n = n + 1 WHERE kind = 'a' OR kind = 'b';\n";
    private static final String COUNTS = "SELECT n || ': ' || count(*) FROM device GROUP BY n ORDER BY n";

    private final Database database = TestServer.newDatabase();

    /** Keys with gaps; each third row is not meant. */
    private void devices(int rows) {
        execute(
                database,
                "CREATE TABLE device (id bigint PRIMARY KEY, n int NOT NULL DEFAULT 0, kind text);\n"
                        + "INSERT INTO device SELECT i * i, 0, CASE WHEN i % 3 = 0 THEN 'c' ELSE 'a' END"
                        + " FROM generate_series(1, " + rows + ") i;\nANALYZE device");
    }

    @Test
    void eachRangeIsATransaction() {
        devices(3500);
        List<BackfillProgress> told = new ArrayList<>();
        Script script = script(
                "a", "", "ALTER TABLE device ADD x int;\n" + COUNT + "UPDATE device SET x = 1 WHERE id = 1;", "");
        run(script, new RunListener() {
            @Override
            public void backfilled(Script of, Direction direction, BackfillProgress progress) {
                told.add(progress);
            }
        });
        assertEquals(List.of("0: 1166", "1: 2334"), query(database, COUNTS));
        assertEquals(
                List.of("4"),
                query(database, "SELECT count(DISTINCT xmin::text) FROM device WHERE n = 1 AND x IS NULL"));
        assertEquals(
                List.of(
                        progress(667, 1000, false),
                        progress(1334, 2000, false),
                        progress(2000, 3000, false),
                        progress(2334, 3334, true)),
                told);
        assertEquals(Optional.empty(), rows(database).get(0).progress());
        assertEquals(List.of("t"), query(database, "SELECT backfill IS NULL FROM migrate_version"));
        assertEquals(List.of("upgrade"), query(database, "SELECT act FROM migrate_log"));
    }

    private static BackfillProgress progress(long changed, long passed, boolean ended) {
        return new BackfillProgress("device (id)", changed, passed, OptionalLong.of(3500), ended);
    }

    @Test
    void theKeyMayHaveSeveralColumnsOfAnyType() {
        execute(
                database,
                "CREATE TABLE device (tenant text COLLATE \"C\", at timestamptz, \"U\" uuid, n int DEFAULT 0,"
                        + " PRIMARY KEY (tenant, at, \"U\"));\n"
                        + "INSERT INTO device SELECT E'it''s\\\\' || i % 7, '2026-01-01'::timestamptz + i % 11 * interval '0.1 s',"
                        + " gen_random_uuid() FROM generate_series(1, 500) i");
        Script script = script(
                "a", "", "-- migrate:backfill key=tenant,at,\"U\" batch=7\nUPDATE device AS d SET n = n + 1", "");
        upgrade(database, script);
        assertEquals(List.of("1: 500"), query(database, COUNTS));
    }

    @Test
    void nothingToFillIsFine() {
        devices(0);
        upgrade(database, script("a", "", COUNT, ""));
        execute(database, "DROP TABLE device");
        devices(1000);
        downgrade(database, script("a", "", COUNT, COUNT));
        assertEquals(List.of("0: 333", "1: 667"), query(database, COUNTS));
        assertEquals(List.of(), rows(database));
    }

    @Test
    void itIsGoneOnWithBehindTheLastBatch() {
        devices(3500);
        execute(database, "ALTER TABLE device ADD CHECK (id <> 2253001 OR n = 0)");
        Script broken = script("a", "", COUNT, "");
        StatementFailedException failure =
                assertThrows(StatementFailedException.class, () -> upgrade(database, broken));
        String message = String.valueOf(failure.getMessage());
        assertEquals(11, failure.line());
        assertTrue(message.contains("AND ((device.id) > ('1000000') AND"), message);
        assertTrue(
                message.endsWith("Of the backfill at line 11 the batches before this one are committed and stay;"
                        + " the next upgrade goes on behind them."),
                message);
        assertTrue(rows(database).get(0).progress().orElseThrow().begun());

        Script otherKey = script("a", "", COUNT.replace("key=id", "key=kind,id"), "");
        assertThrows(ResumeException.class, () -> upgrade(database, otherKey));
        Script noLine = script("a", "", COUNT.replace(LINE, ""), "");
        assertThrows(ResumeException.class, () -> upgrade(database, noLine));

        Script mended = script(
                "a",
                "",
                COUNT.replace("WHERE", "WHERE id <> 2253001 AND NOT")
                        .replace("NOT kind = 'a' OR", "(kind = 'a' OR")
                        .replace("'b';", "'b');")
                        .replace("batch=1000", "batch=100"),
                "");
        List<String> told = new ArrayList<>();
        run(mended, new RunListener() {
            @Override
            public void resumed(Script script, Direction direction, int line, boolean repeats) {
                told.add(line + " " + repeats);
            }
        });
        assertEquals(List.of("11 false"), told);
        assertEquals(List.of("0: 1167", "1: 2333"), query(database, COUNTS));
    }

    @Test
    void aFirstBatchThatFailsLeavesNothing() {
        devices(100);
        Script broken = script("a", "", COUNT.replace("n + 1", "n / 0"), "");
        StatementFailedException failure =
                assertThrows(StatementFailedException.class, () -> upgrade(database, broken));
        assertTrue(String.valueOf(failure.getMessage()).endsWith("Nothing of revision a (Do a) is applied."));
        assertEquals(List.of(), rows(database));
    }

    @Test
    void aPlaceInTheStatementIsTold() {
        devices(10);
        StatementFailedException failure = assertThrows(
                StatementFailedException.class,
                () -> upgrade(
                        database,
                        script("a", "", LINE + "UPDATE device SET n = 1\nWHERE true\nRETURNING\nnothing;", "")));
        assertEquals(14, failure.line());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void killedAgainAndAgainItFillsEachRowOnce(long seed) throws InterruptedException {
        devices(6000);
        Script script = script("a", "", COUNT.replace("batch=1000", "batch=100 pause=10ms"), "");
        Random random = new Random(seed);
        int kills = 0;
        while (rows(database).stream().noneMatch(row -> row.progress().isEmpty())) {
            Thread run = new Thread(() -> {
                try {
                    upgrade(database, script);
                } catch (MigrateException killed) {
                    // It is what the test does.
                }
            });
            run.start();
            run.join(random.nextInt(250));
            int killed = 0;
            while (killed == 0 && run.isAlive()) {
                killed = killed();
            }
            kills += killed;
            run.join();
            assertTrue(kills < 2000);
        }
        assertTrue(kills > 0, "killed " + kills);
        assertEquals(List.of("0: 2000", "1: 4000"), query(database, COUNTS));
    }

    private int killed() {
        return Integer.parseInt(query(
                        database,
                        "SELECT count(*) FILTER (WHERE pg_terminate_backend(pid)) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                                + " AND datname = current_database()")
                .get(0));
    }

    @Test
    void aRowThatSomebodyHoldsIsWaitedForInShortTries() throws SQLException {
        devices(1500);
        List<Integer> retries = new ArrayList<>();
        try (Connection holder = database.connect()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("UPDATE device SET kind = kind WHERE id = 1210000");
            run(script("a", "", COUNT, ""), new RunListener() {
                @Override
                public void retrying(
                        Script script,
                        Direction direction,
                        int retry,
                        java.time.Duration pause,
                        List<Blocker> blockers) {
                    retries.add(retry);
                    try {
                        holder.rollback();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }
            });
        }
        assertEquals(List.of(1), retries);
        assertEquals(List.of("0: 500", "1: 1000"), query(database, COUNTS));
    }

    @Test
    void aKeyThatIsNoWayThroughTheTableIsRefused() {
        devices(10);
        Script nullable = script("a", "", COUNT.replace("key=id", "key=kind"), "");
        StatementFailedException failure =
                assertThrows(StatementFailedException.class, () -> upgrade(database, nullable));
        assertTrue(
                String.valueOf(failure.getMessage())
                        .startsWith(
                                "a.sql:11: The backfill of device (kind) is refused: a row whose key is null would be left out"),
                failure::getMessage);
        execute(database, "ALTER TABLE device ADD m int NOT NULL DEFAULT 0");
        Script slow = script("a", "", COUNT.replace("key=id", "key=m"), "");
        StatementFailedException noIndex = assertThrows(StatementFailedException.class, () -> upgrade(database, slow));
        assertTrue(String.valueOf(noIndex.getMessage()).contains("no index begins with the key"), noIndex::getMessage);
        Script misspelt = script("a", "", COUNT.replace("key=id", "key=idd"), "");
        StatementFailedException none = assertThrows(StatementFailedException.class, () -> upgrade(database, misspelt));
        assertTrue(none.getMessage().contains("the table has not all of these columns"), none::getMessage);
        assertEquals(List.of(), rows(database));
        assertEquals(List.of("0: 10"), query(database, COUNTS));
    }

    @Test
    void aProofRunsItInRangesToo() throws SQLException {
        devices(2500);
        try (Connection connection = database.connect()) {
            PlainRun.run(connection, COUNT);
            assertThrows(SQLException.class, () -> PlainRun.run(connection, COUNT.replace("key=id", "key=kind")));
        }
        assertEquals(List.of("0: 833", "1: 1667"), query(database, COUNTS));
        assertEquals(List.of("3"), query(database, "SELECT count(DISTINCT xmin::text) FROM device WHERE n = 1"));
    }

    @Test
    void offlineItIsABlockThatCommits(@TempDir Path directory) throws IOException, InterruptedException {
        assumeTrue(hasPsql(), "no psql on this machine");
        devices(3500);
        Script script = script(
                "a",
                "",
                "SET search_path = public;\nSELECT 1;\n"
                        + COUNT.replace("batch=1000", "batch=1000 pause=1ms").replace("'b'", "E'$migrate$\\\\'")
                        + "UPDATE device SET kind = 'z' WHERE id = 1;",
                COUNT);
        execute(database, "ALTER TABLE device ADD CONSTRAINT c CHECK (id <> 4840000 OR n = 0)");
        String up = new OfflineSql(SETTINGS).upgrade(List.of(script), true);
        assertFalse(psql(up, directory));
        assertEquals(List.of("0: 2166", "1: 1334"), query(database, COUNTS));
        execute(database, "ALTER TABLE device DROP CONSTRAINT c");
        upgrade(database, script);
        assertEquals(List.of("0: 1166", "1: 2334"), query(database, COUNTS));
        assertEquals(List.of("z"), query(database, "SELECT kind FROM device WHERE id = 1"));

        assertTrue(psql(new OfflineSql(SETTINGS).downgrade(List.of(script)), directory));
        assertEquals(List.of("0: 1166", "1: 1", "2: 2333"), query(database, COUNTS));
        assertEquals(List.of(), rows(database));
        assertTrue(psql(new OfflineSql(SETTINGS).upgrade(List.of(script), true), directory));
        assertTrue(rows(database).get(0).isApplied());
        assertEquals(List.of("t"), query(database, "SELECT backfill IS NULL FROM migrate_version"));
    }

    private void run(Script script, RunListener listener) {
        try (Runner runner = Runner.open(database, SETTINGS, listener)) {
            runner.upgrade(List.of(script));
        }
    }

    private boolean psql(String sql, Path directory) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("script.sql"), sql);
        URI address = URI.create(database.url().substring("jdbc:".length()));
        ProcessBuilder psql = new ProcessBuilder(
                "psql",
                "-X",
                "-q",
                "-v",
                "ON_ERROR_STOP=1",
                "-f",
                file.toString(),
                "-h",
                address.getHost(),
                "-p",
                String.valueOf(address.getPort()),
                "-d",
                address.getPath().substring(1));
        psql.environment().put("PGUSER", Objects.requireNonNull(database.user()));
        psql.environment().put("PGPASSWORD", Objects.requireNonNull(database.password()));
        psql.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Process process = psql.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return process.exitValue() == 0;
    }

    private static boolean hasPsql() {
        try {
            return new ProcessBuilder("psql", "--version").start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }
}
