package dev.migrate.run;

import static dev.migrate.run.Scripts.SETTINGS;
import static dev.migrate.run.Scripts.downgrade;
import static dev.migrate.run.Scripts.execute;
import static dev.migrate.run.Scripts.ids;
import static dev.migrate.run.Scripts.query;
import static dev.migrate.run.Scripts.rows;
import static dev.migrate.run.Scripts.script;
import static dev.migrate.run.Scripts.table;
import static dev.migrate.run.Scripts.tables;
import static dev.migrate.run.Scripts.upgrade;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.MigrateException;
import dev.migrate.revision.Direction;
import dev.migrate.revision.SectionOptions;
import dev.migrate.revision.TransactionMode;
import dev.migrate.run.ConnectionLostException.Found;
import dev.migrate.server.Database;
import dev.migrate.server.TestServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SegmentedRunTest {
    private static final String INDEXES = "SELECT format('%s %s', indexrelid::regclass, indisvalid) FROM pg_index"
            + " WHERE indrelid = to_regclass('t') ORDER BY 1";
    private static final String START = "CREATE TABLE t (id int, n int);\nINSERT INTO t VALUES (1, 1), (1, 2);\n";
    private static final String INDEX = "CREATE UNIQUE INDEX CONCURRENTLY i ON t (id);\n";

    private final Database database = TestServer.newDatabase();

    @Test
    void whatNeedsSeveralCommitsIsOneRevision() {
        Script script = script(
                "a",
                "",
                "CREATE TYPE e AS ENUM ('x');\nCREATE TABLE t (id int);\nCREATE INDEX CONCURRENTLY i ON t (id);\nVACUUM t;\n"
                        + "ALTER TYPE e ADD VALUE 'y';\nINSERT INTO t VALUES (1);\nCREATE TABLE u AS SELECT 'y'::e;",
                "DROP INDEX CONCURRENTLY i;\nDROP TABLE t, u;\nDROP TYPE e;");
        upgrade(database, script);
        assertEquals(List.of("t", "u"), tables(database));
        assertEquals(List.of("i t"), query(database, INDEXES));
        assertEquals(Optional.empty(), rows(database).get(0).progress());
        downgrade(database, script);
        assertEquals(List.of(), tables(database));
        assertEquals(List.of(), ids(database));
        assertEquals(List.of("upgrade", "downgrade"), query(database, "SELECT act FROM migrate_log ORDER BY id"));
    }

    @Test
    void aFailureInTheMiddleIsGoneOnWithOnceTheRestIsMended() {
        Script broken = script("a", "", START + INDEX + "UPDATE t SET n = 0;", "DROP TABLE t;");
        StatementFailedException failure =
                assertThrows(StatementFailedException.class, () -> upgrade(database, broken));
        assertEquals(12, failure.line());
        assertTrue(
                String.valueOf(failure.getMessage())
                        .endsWith(
                                "Of revision a (Do a) the statements before line 12 stay applied, since the rest cannot"
                                        + " share a transaction with them; the next upgrade goes on at line 12."),
                failure::getMessage);
        assertEquals(List.of(), query(database, INDEXES));
        AppliedRevision row = rows(database).get(0);
        assertFalse(row.isApplied());
        assertEquals(Optional.of(new Progress(Direction.UPGRADE, 1, 3, false)), row.progress());

        Script mended = script(
                "a",
                "",
                "-- mended\n" + START + "DELETE FROM t WHERE n = 2;\n" + INDEX + "UPDATE t SET n = 0;",
                "DROP TABLE t;");
        assertThrows(ResumeException.class, () -> upgrade(database, mended));
        Script restMended = script(
                "a",
                "",
                START + "VACUUM t;\nDELETE FROM t WHERE n = 2;\n" + INDEX + "UPDATE t SET n = 0;",
                "DROP TABLE t;");
        List<String> told = new ArrayList<>();
        try (Runner runner = Runner.open(database, SETTINGS, resumes(told))) {
            runner.upgrade(List.of(restMended));
            assertEquals(
                    restMended.upgrade().sql(),
                    runner.storedScript("a").orElseThrow().upgrade().sql());
        }
        assertEquals(List.of("a goes on at line 12, repeats false"), told);
        assertEquals(List.of("i t"), query(database, INDEXES));
        assertEquals(List.of("0"), query(database, "SELECT n FROM t"));
        assertTrue(rows(database).get(0).isApplied());
        assertEquals(List.of("upgrade failed", "upgrade resumed: 1 of 3 parts were done", "upgrade"), log());
    }

    @Test
    void aFailureAtTheFirstCommitLeavesNothing() {
        execute(database, START);
        Script broken = script("a", "", INDEX + "UPDATE t SET n = 0;", "");
        StatementFailedException failure =
                assertThrows(StatementFailedException.class, () -> upgrade(database, broken));
        assertTrue(String.valueOf(failure.getMessage()).endsWith("Nothing of revision a (Do a) is applied."));
        assertEquals(List.of(), rows(database));
        assertEquals(List.of(), query(database, INDEXES));
    }

    @Test
    void whatIsDoneIsKnownInAnotherModeToo() {
        String counted = "UPDATE t SET n = n + 10;\nUPDATE t SET n = n + 100;\nVACUUM t;\n";
        Script joined = script("a", "", START + counted + "SELECT 1 / 0;\nUPDATE t SET n = n + 1000;", "");
        assertThrows(StatementFailedException.class, () -> upgrade(database, joined));
        Script each = script(
                "a",
                "",
                START + counted + "SELECT 1;\nUPDATE t SET n = n + 1000;",
                Scripts.EACH_BY_ITSELF,
                "",
                SectionOptions.NONE);
        upgrade(database, each);
        assertEquals(List.of("1111", "1112"), query(database, "SELECT n FROM t ORDER BY 1"));
        assertEquals(List.of("upgrade failed", "upgrade resumed: 2 of 3 parts were done", "upgrade"), log());
    }

    @Test
    void whatWasRunEachByItselfIsNotJoinedWithTheRest() {
        String counted = START + "UPDATE t SET n = n + 10;\nUPDATE t SET n = n + 100;\n";
        Script broken = script("a", "", counted + "SELECT 1 / 0;\nVACUUM t;", "");
        RunSettings each = SETTINGS.withTransaction(TransactionMode.NONE);
        assertThrows(StatementFailedException.class, () -> run(each, broken));
        Script mended = script("a", "", counted + "UPDATE t SET n = n + 1000;\nVACUUM t;", "");
        ResumeException refusal = assertThrows(ResumeException.class, () -> upgrade(database, mended));
        assertEquals(
                "Revision a (Do a) was begun, 4 of its 6 parts are done, and they were run each by itself. Now the last of them"
                        + " shares a transaction with what follows it: UPDATE t SET n = n + 100",
                refusal.getMessage());
        assertTrue(refusal.advice().orElse("").startsWith("Run mvn migrate:upgrade with -Dmigrate.transaction=none"));
        run(each, mended);
        assertEquals(List.of("1111", "1112"), query(database, "SELECT n FROM t ORDER BY 1"));
    }

    @Test
    void aHalfDoneDowngradeMayBeMendedMoreThanOnce() {
        String up = "CREATE TABLE t (n int);\nINSERT INTO t VALUES (0);";
        upgrade(database, script("a", "", up, "UPDATE t SET n = n + 1;"));
        String first = "UPDATE t SET n = n + 1;\nVACUUM t;\n";
        String second = "UPDATE t SET n = n + 10;\nVACUUM t;\n";
        String fault = "SELECT 1 / 0;";
        assertThrows(StatementFailedException.class, () -> downgrade(database, script("a", "", up, first + fault)));
        assertThrows(
                StatementFailedException.class, () -> downgrade(database, script("a", "", up, first + second + fault)));
        assertEquals(
                Optional.of(new Progress(Direction.DOWNGRADE, 4, 5, false)),
                rows(database).get(0).progress());
        downgrade(database, script("a", "", up, first + second + "CREATE TABLE was AS TABLE t;\nDROP TABLE t;"));
        assertEquals(List.of("11"), query(database, "SELECT n FROM was"));
        assertEquals(List.of(), ids(database));
    }

    @Test
    void whatHoldsForATransactionIsCarriedOverACut() {
        execute(
                database,
                "CREATE SCHEMA s;\nCREATE TABLE s.t (e text);\nCREATE TABLE t (e text);\nCREATE TYPE e AS ENUM ();");
        Script script = script(
                "a",
                "",
                "SET LOCAL search_path = s, public;\nALTER TYPE public.e ADD VALUE 'new';\n"
                        + "INSERT INTO t VALUES ('new'::public.e::text);",
                "");
        upgrade(database, script);
        assertEquals(List.of("new"), query(database, "SELECT e FROM s.t"));
        assertEquals(List.of(), query(database, "SELECT e FROM t"));
        assertTrue(new OfflineSql(SETTINGS)
                .upgrade(List.of(script), false)
                .contains("BEGIN;\nSET LOCAL search_path = s, public\n;\nINSERT INTO t"));
    }

    @Test
    void whatMayHaveCommittedIsNotTriedAgain() throws SQLException {
        execute(database, """
                CREATE TABLE t (n int);
                CREATE TABLE journal (n int);
                CREATE PROCEDURE work() LANGUAGE plpgsql AS
                $$ BEGIN INSERT INTO journal VALUES (1); COMMIT; LOCK TABLE t; END $$;""");
        Script script = script("a", "", "CALL work();", Scripts.EACH_BY_ITSELF, "", SectionOptions.NONE);
        try (Session other = Session.open(database)) {
            other.execute("BEGIN;\nLOCK TABLE t");
            StatementFailedException failure =
                    assertThrows(StatementFailedException.class, () -> upgrade(database, script));
            assertEquals("55P03", failure.sqlState());
            assertTrue(
                    failure.getMessage()
                            .contains("What the statement had committed itself stays; the next upgrade runs it again."),
                    failure::getMessage);
        }
        assertEquals(List.of("1"), query(database, "SELECT n FROM journal"));
    }

    @Test
    void aBrokenIndexOfSomebodysIsNotTakenForAWholeOne() {
        execute(database, START);
        try (Session session = Session.open(database)) {
            assertThrows(SQLException.class, () -> session.execute("CREATE UNIQUE INDEX CONCURRENTLY i ON t (id)"));
        }
        Script script = script("a", "", INDEX.replace("i ON", "IF NOT EXISTS i ON"), "");
        StatementFailedException failure =
                assertThrows(StatementFailedException.class, () -> upgrade(database, script));
        assertTrue(
                failure.getMessage()
                        .startsWith("a.sql:10: what is there of that name is not valid; take it away first:"
                                + " DROP INDEX CONCURRENTLY i\n"),
                failure::getMessage);
        assertEquals(List.of(), ids(database));
        execute(database, "DELETE FROM t WHERE n = 2");
        execute(database, "DROP INDEX i");
        upgrade(database, script);
        assertEquals(List.of("i t"), query(database, INDEXES));
    }

    @Test
    void whatIsShorterThanWhatIsDoneIsRefused() {
        Script broken = script("a", "", START + "VACUUM t;\nSELECT 1 / 0;", "");
        assertThrows(StatementFailedException.class, () -> upgrade(database, broken));
        ResumeException refusal =
                assertThrows(ResumeException.class, () -> upgrade(database, script("a", "", START, "")));
        assertTrue(
                refusal.getMessage().endsWith("does not begin with them any more. Missing from them: VACUUM t"),
                refusal::getMessage);
    }

    @Test
    void whatWasPreparedAndCannotBeAgainStopsNothing() {
        Script broken = script(
                "a",
                "",
                "CREATE TABLE u (n int);\nPREPARE p AS INSERT INTO u VALUES (1);\nEXECUTE p;\nDROP TABLE u;\n" + START
                        + INDEX,
                "");
        assertThrows(StatementFailedException.class, () -> upgrade(database, broken));
        execute(database, "DELETE FROM t WHERE n = 2");
        upgrade(database, broken);
        assertEquals(List.of("i t"), query(database, INDEXES));
    }

    @Test
    void whatIsHalfDoneIsFinishedFirst() {
        Script first = table("a", "");
        Script half = script("b", "a", START + INDEX, "DROP TABLE t;");
        assertThrows(StatementFailedException.class, () -> upgrade(database, first, half));
        MigrateException down = assertThrows(MigrateException.class, () -> downgrade(database, first));
        assertEquals("Revision b (Do b) is half applied: 1 of 2 parts.", down.getMessage());
        assertThrows(MigrateException.class, () -> upgrade(database, table("c", "b")));
        execute(database, "DELETE FROM t WHERE n = 2");
        upgrade(database, half, table("c", "b"));
        assertEquals(List.of("a", "b", "c"), ids(database));
    }

    @Test
    void aHalfDoneDowngradeGoesOnToo() {
        Script script = script("a", "", "CREATE TABLE t (id int);", "DROP TABLE t;\nVACUUM;\nDROP TABLE u;");
        upgrade(database, script);
        assertThrows(StatementFailedException.class, () -> downgrade(database, script));
        assertTrue(rows(database).get(0).isApplied());
        assertThrows(MigrateException.class, () -> upgrade(database, table("b", "a")));
        execute(database, "CREATE TABLE u (id int)");
        downgrade(database, script);
        assertEquals(List.of(), ids(database));
    }

    @Test
    void settingsReachTheStatementsAfterAKill() {
        execute(database, "CREATE SCHEMA s");
        Script script = script(
                "a",
                "",
                "SET search_path = s;\nCREATE TABLE t (id int);\nCREATE INDEX CONCURRENTLY i ON t (id);\nINSERT INTO w SELECT 1;",
                "");
        assertThrows(StatementFailedException.class, () -> upgrade(database, script));
        execute(database, "CREATE TABLE s.w (id int)");
        upgrade(database, script);
        assertEquals(List.of("1"), query(database, "SELECT id FROM s.w"));
    }

    /** The build waits for the transaction of somebody else; its process is ended then and leaves an index that is not valid. */
    @Test
    void aKilledIndexBuildIsBuiltAgain() throws SQLException {
        execute(database, "CREATE TABLE t (id int, n int)");
        Script script = script("a", "", "CREATE INDEX CONCURRENTLY i ON t (id);", "");
        try (Session other = Session.open(database)) {
            other.execute("BEGIN; INSERT INTO t VALUES (1, 1)");
            CompletableFuture<Void> run = CompletableFuture.runAsync(() -> upgrade(database, script));
            Eventually.holds(() -> query(database, INDEXES).equals(List.of("i f")));
            killRunner();
            ConnectionLostException lost = lost(run);
            assertEquals(Found.NOT_DONE, lost.found());
            assertEquals(List.of("i f"), query(database, INDEXES));
            assertEquals(
                    Optional.of(new Progress(Direction.UPGRADE, 0, 1, true)),
                    rows(database).get(0).progress());
        }
        List<String> told = new ArrayList<>();
        try (Runner runner = Runner.open(database, SETTINGS, resumes(told))) {
            runner.upgrade(List.of(script));
        }
        assertEquals(List.of("a goes on at line 10, repeats true"), told);
        assertEquals(List.of("i t"), query(database, INDEXES));
        assertEquals(List.of("upgrade failed", "upgrade resumed: 0 of 1 parts were done", "upgrade"), log());
        assertEquals(
                List.of("the connection to the database was lost"),
                query(database, "SELECT detail FROM migrate_log WHERE act = 'upgrade failed'"));
    }

    /** What the row looks like after a kill between its first and its second commit. */
    @Test
    void aRunThatWasKilledBeforeItDidAnythingIsLogged() {
        upgrade(database, table("a", ""));
        execute(
                database,
                "UPDATE migrate_version SET direction = 'downgrade', segments_done = 0, segments_total = 2, segment_begun = false,"
                        + " applied_by = 'anna'");
        upgrade(database, table("b", "a"));
        assertEquals(List.of("upgrade", "downgrade interrupted", "upgrade"), log());
        assertEquals(
                List.of("a anna nothing of it was done"),
                query(
                        database,
                        "SELECT concat_ws(' ', revision, applied_by, detail) FROM migrate_log WHERE act LIKE '%interrupted'"));
        assertTrue(rows(database).stream().allMatch(row -> row.progress().isEmpty()));
    }

    @Test
    void aKilledDetachIsFinished() throws SQLException {
        execute(
                database,
                "CREATE TABLE t (id int) PARTITION BY LIST (id); CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1)");
        String attached = "SELECT inhdetachpending FROM pg_inherits";
        Script script = script("a", "", "ALTER TABLE t DETACH PARTITION t1 CONCURRENTLY;", "");
        try (Session other = Session.open(database)) {
            other.execute("BEGIN; SELECT * FROM t");
            CompletableFuture<Void> run = CompletableFuture.runAsync(() -> {
                try (Runner runner = Runner.open(database, SETTINGS.withLocks(Duration.ZERO, 0), RunListener.SILENT)) {
                    runner.upgrade(List.of(script));
                }
            });
            Eventually.holds(() -> query(database, attached).equals(List.of("t")));
            killRunner();
            lost(run);
            assertEquals(List.of("t"), query(database, attached));
        }
        upgrade(database, script);
        assertEquals(List.of(), query(database, attached));
        assertTrue(rows(database).get(0).isApplied());
    }

    /** An index of that name which no run of ours has begun is the user's. */
    @Test
    void whatWasThereBeforeIsNotTakenForOurs() {
        execute(database, START + "DELETE FROM t WHERE n = 2; CREATE INDEX i ON t (n)");
        Script script = script("a", "", INDEX, "");
        for (int run = 0; run < 2; run++) {
            StatementFailedException failure =
                    assertThrows(StatementFailedException.class, () -> upgrade(database, script));
            assertEquals("42P07", failure.sqlState());
        }
        assertEquals(List.of("i t"), query(database, INDEXES));
    }

    @Test
    void eachStatementMayCommitByItself() {
        execute(
                database,
                "CREATE TABLE t (id int); CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN INSERT INTO t VALUES (1); COMMIT; END $$");
        Script script = script(
                "a",
                "",
                "CALL p();\nINSERT INTO t VALUES (2);\nSELECT 1/0;",
                Scripts.EACH_BY_ITSELF,
                "",
                SectionOptions.NONE);
        assertThrows(StatementFailedException.class, () -> upgrade(database, script));
        assertEquals(List.of("1", "2"), query(database, "SELECT id FROM t ORDER BY 1"));
        assertThrows(StatementFailedException.class, () -> upgrade(database, script));
        assertEquals(List.of("1", "2"), query(database, "SELECT id FROM t ORDER BY 1"));
    }

    @Test
    void theServersOwnRefusalNamesTheOption() {
        Script script = script("a", "", "CREATE TABLE t (id int) PARTITION BY LIST (id);\nREINDEX TABLE t;", "");
        StatementFailedException failure =
                assertThrows(StatementFailedException.class, () -> upgrade(database, script));
        assertEquals("25001", failure.sqlState());
        assertTrue(failure.advice().orElseThrow().startsWith("Write transaction=none on the line"));
        upgrade(database, script("a", "", script.upgrade().sql(), Scripts.EACH_BY_ITSELF, "", SectionOptions.NONE));
        assertTrue(rows(database).get(0).isApplied());
    }

    private List<String> log() {
        return query(
                database,
                "SELECT act || CASE WHEN act LIKE '%resumed' THEN ': ' || detail ELSE '' END FROM migrate_log ORDER BY id");
    }

    @Test
    void aProcedureThatCommitsIsToldTheOption() {
        execute(database, "CREATE PROCEDURE p() LANGUAGE plpgsql AS 'BEGIN COMMIT; END'");
        StatementFailedException failure =
                assertThrows(StatementFailedException.class, () -> upgrade(database, script("a", "", "CALL p();", "")));
        assertEquals("2D000", failure.sqlState());
        assertTrue(failure.advice().orElseThrow().startsWith("Write transaction=none on the line"));
        try (Runner runner = Runner.open(database, SETTINGS.withTransaction(TransactionMode.RUN), RunListener.SILENT)) {
            StatementFailedException asOne = assertThrows(
                    StatementFailedException.class, () -> runner.upgrade(List.of(script("a", "", "CALL p();", ""))));
            assertEquals("Run without migrate.transaction=run.", asOne.advice().orElseThrow());
        }
    }

    /** The value is hidden in a function, where nobody sees that it is used. */
    @Test
    void anEnumValueThatIsUsedUnseenIsToldTheOption() {
        Script script = script(
                "a",
                "",
                "CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$ SELECT 'y' $$;\nCREATE TYPE e AS ENUM ('x');\nVACUUM;\n"
                        + "ALTER TYPE e ADD VALUE 'y';\nCREATE TABLE u AS SELECT f()::e AS e;",
                "");
        StatementFailedException failure =
                assertThrows(StatementFailedException.class, () -> upgrade(database, script));
        assertEquals("55P04", failure.sqlState());
        assertTrue(failure.advice().orElseThrow().startsWith("Write transaction=none on the line"));
    }

    /** All that PostgreSQL refuses in a transaction, without any option. */
    @Test
    void whatNeedsNoTransactionIsRecognised() {
        String name = "seg_" + database.url().replaceAll(".*/test_(.{8}).*", "$1");
        String up = """
                CREATE TABLE t (id int PRIMARY KEY);
                CREATE TABLE p (id int) PARTITION BY LIST (id);
                CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
                CREATE TYPE e AS ENUM ('x');
                CREATE INDEX CONCURRENTLY i ON t (id);
                REINDEX INDEX CONCURRENTLY i;
                REINDEX (CONCURRENTLY, VERBOSE) TABLE t;
                REINDEX SCHEMA public;
                VACUUM (ANALYZE) t;
                ALTER TABLE t CLUSTER ON i;
                CLUSTER;
                ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY;
                ALTER TYPE e ADD VALUE 'y';
                CREATE TABLE u AS SELECT 'y'::e AS e;
                ALTER SYSTEM SET debug_pretty_print = on;
                ALTER SYSTEM RESET debug_pretty_print;
                CREATE DATABASE %1$s;
                SET allow_in_place_tablespaces = on;
                CREATE TABLESPACE %1$s LOCATION '';
                ALTER DATABASE %1$s SET TABLESPACE %1$s;
                CREATE SUBSCRIPTION %1$s CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false);
                ALTER SUBSCRIPTION %1$s SET (slot_name = NONE);
                ALTER SUBSCRIPTION %1$s ADD PUBLICATION q WITH (refresh = false);
                """.formatted(name);
        String down = """
                DROP SUBSCRIPTION %1$s;
                DROP DATABASE %1$s;
                DROP TABLESPACE %1$s;
                DROP INDEX CONCURRENTLY i;
                DROP TABLE t, u, p, p1;
                DROP TYPE e;
                """.formatted(name);
        Script script = script("a", "", up, down);
        upgrade(database, script);
        assertTrue(rows(database).get(0).isApplied());
        assertEquals(
                List.of("{p,q}"),
                query(database, "SELECT subpublications FROM pg_subscription WHERE subname = '" + name + "'"));
        downgrade(database, script);
        assertEquals(List.of(), tables(database));
        assertEquals(List.of(), ids(database));
    }

    private void killRunner() {
        query(
                database,
                "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted"
                        + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
    }

    private static ConnectionLostException lost(CompletableFuture<Void> run) {
        Exception failure = assertThrows(Exception.class, run::join);
        return (ConnectionLostException) Objects.requireNonNull(failure.getCause());
    }

    private static RunListener resumes(List<String> told) {
        return new RunListener() {
            @Override
            public void resumed(Script script, Direction direction, int line, boolean repeats) {
                told.add(script.id() + " goes on at line " + line + ", repeats " + repeats);
            }
        };
    }

    private void run(RunSettings settings, Script script) {
        try (Runner runner = Runner.open(database, settings, RunListener.SILENT)) {
            runner.upgrade(List.of(script));
        }
    }
}
