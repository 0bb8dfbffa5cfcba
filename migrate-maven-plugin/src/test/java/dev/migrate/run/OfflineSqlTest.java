package dev.migrate.run;

import static dev.migrate.run.Scripts.SETTINGS;
import static dev.migrate.run.Scripts.query;
import static dev.migrate.run.Scripts.script;
import static dev.migrate.run.Scripts.table;
import static dev.migrate.run.Scripts.tables;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrate.revision.TransactionMode;
import dev.migrate.server.Database;
import dev.migrate.server.TestServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfflineSqlTest {
    private static final String ROWS =
            "SELECT concat_ws('|', id, parents, message, source, checksum_algorithm, checksum,"
                    + " upgrade_script, upgrade_options, downgrade_script, downgrade_options, tool_version, direction, segments_done,"
                    + " segments_total, segment_begun, applied_by) FROM migrate_version ORDER BY id";
    private static final String LOG = "SELECT concat_ws('|', act, revision, detail) FROM migrate_log ORDER BY id";

    private final Database online = TestServer.newDatabase();
    private final Database offline = TestServer.newDatabase();

    private final List<Script> up = List.of(
            table("a", ""),
            script(
                    "b",
                    "a",
                    "SET search_path = public;\nCREATE TABLE b (x text, y int); -- ends\nCOPY b FROM stdin;\nit's\\n\t1\n\\.\n"
                            + "CREATE INDEX CONCURRENTLY i ON b (x);\nINSERT INTO b VALUES ('c:\\', 2) -- end",
                    "DROP INDEX CONCURRENTLY i;\nDROP TABLE b;"),
            script("c\\", "b", "CREATE TYPE e AS ENUM ('x'); CREATE TEMP TABLE z (id int);", "DROP TYPE e;"),
            script("d", "c\\", "ALTER TYPE e ADD VALUE 'y';\nCREATE TABLE d AS SELECT 'y'::e AS e;", "DROP TABLE d;"),
            script("e", "d", "-- nothing\n", ""));
    private final List<Script> down = List.of(up.get(4), up.get(3), up.get(2), up.get(1));

    @Test
    void throughOurOwnSplitterItDoesWhatARunDoes() throws SQLException {
        isTheSame(this::throughSplitter, SETTINGS);
        isTheSame(this::throughSplitter, SETTINGS.withTransaction(TransactionMode.NONE));
    }

    @Test
    void throughPsqlItDoesWhatARunDoes(@TempDir Path directory) throws SQLException {
        assumeTrue(hasPsql(), "no psql on this machine");
        isTheSame((database, sql) -> throughPsql(database, sql, directory), SETTINGS);
    }

    @Test
    void oneTransaction() throws SQLException {
        RunSettings one = SETTINGS.withTransaction(TransactionMode.RUN);
        OfflineSql sql = new OfflineSql(one);
        throughSplitter(offline, sql.upgrade(List.of(table("a", ""), table("b", "a")), true));
        assertEquals(List.of("1"), query(offline, "SELECT count(DISTINCT xmin::text) FROM migrate_version"));
        throughSplitter(offline, sql.downgrade(List.of(table("b", "a"), table("a", ""))));
        assertEquals(List.of(), query(offline, ROWS));
        assertEquals(List.of(), tables(offline));
    }

    @Test
    void stamps() throws SQLException {
        OfflineSql sql = new OfflineSql(SETTINGS);
        throughSplitter(offline, sql.stamp(List.of(table("a", "")), List.of(), true));
        throughSplitter(offline, sql.stamp(List.of(table("b", "a")), List.of("a"), false));
        assertEquals(List.of("b"), Scripts.ids(offline));
    }

    @Test
    void saysWhatRuns() {
        String sql = new OfflineSql(SETTINGS).upgrade(List.of(table("a", ""), table("b", "a")), false);
        String start = "SET client_encoding = 'UTF8';\nSET standard_conforming_strings = on;\n\n";
        assertTrue(
                sql.startsWith(start + "-- Running upgrade base -> a: Do a\nBEGIN;\nSET LOCAL lock_timeout = 300;\n"),
                sql);
        assertTrue(sql.contains("\n-- Running upgrade a -> b: Do b\n"), sql);
        assertTrue(new OfflineSql(SETTINGS)
                .downgrade(List.of(table("b", "a")))
                .startsWith(start + "-- Running downgrade b -> a: Do b\n"));
    }

    /** What lasts as long as the session would hide the table from the next revision. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TEMP TABLE v AS SELECT 7 AS id;",
                "CREATE LOCAL TEMPORARY VIEW v AS SELECT 7 AS id;",
                "CREATE OR REPLACE TEMP VIEW v AS SELECT 7 AS id;",
                "SELECT 7 AS id INTO TEMP v;"
            })
    void eachRevisionBeginsWithAFreshSession(String temporary) throws SQLException {
        Script first = script("a", "", "CREATE TABLE public.v (id int);\n" + temporary, "");
        Script second = script("b", "a", "CREATE TABLE public.r AS SELECT * FROM v;", "");
        throughSplitter(offline, new OfflineSql(SETTINGS).upgrade(List.of(first, second), true));
        assertEquals(List.of("0"), query(offline, "SELECT count(*) FROM public.r"));
    }

    private interface Way {
        void run(Database database, String sql) throws SQLException;
    }

    private void isTheSame(Way way, RunSettings settings) throws SQLException {
        OfflineSql sql = new OfflineSql(settings);
        try (Runner runner = Runner.open(online, settings, RunListener.SILENT)) {
            runner.upgrade(up);
            way.run(offline, sql.upgrade(up, true));
            same(5);
            runner.downgrade(down);
            way.run(offline, sql.downgrade(down));
            same(1);
            runner.downgrade(List.of(up.get(0)));
            way.run(offline, sql.downgrade(List.of(up.get(0))));
        }
    }

    private void same(int rows) {
        assertEquals(rows, query(offline, ROWS).size());
        assertEquals(query(online, ROWS), query(offline, ROWS));
        assertEquals(query(online, LOG), query(offline, LOG));
        assertEquals(tables(online), tables(offline));
        String content =
                "SELECT query_to_xml('SELECT * FROM b ORDER BY y', false, false, '') FROM pg_class WHERE relname = 'b'";
        assertEquals(query(online, content), query(offline, content));
    }

    private void throughSplitter(Database database, String sql) throws SQLException {
        try (Session session = Session.open(database)) {
            for (SqlStatement statement : StatementSplitter.split(sql)) {
                if (statement.copyData().isPresent()) {
                    session.copyIn(statement.text(), statement.copyData().get());
                } else {
                    session.execute(statement.text());
                }
            }
        }
    }

    private void throughPsql(Database database, String sql, Path directory) {
        try {
            Path file = Files.writeString(directory.resolve("run.sql"), sql);
            URI address = URI.create(database.url().replaceFirst("jdbc:postgresql", "http"));
            ProcessBuilder psql = new ProcessBuilder(
                            "psql",
                            "-X",
                            "-q",
                            "-v",
                            "ON_ERROR_STOP=1",
                            "-h",
                            address.getHost(),
                            "-p",
                            String.valueOf(address.getPort()),
                            "-U",
                            Objects.requireNonNull(database.user()),
                            "-d",
                            address.getPath().substring(1),
                            "-f",
                            file.toString())
                    .redirectErrorStream(true);
            psql.environment().put("PGPASSWORD", Objects.requireNonNull(database.password()));
            psql.environment().put("PGCLIENTENCODING", "UTF8");
            Process process = psql.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue(), said);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean hasPsql() {
        try {
            return new ProcessBuilder("psql", "--version").start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }
}
