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
import dev.migrate.revision.SectionOptions;
import dev.migrate.revision.TransactionMode;
import dev.migrate.server.Database;
import dev.migrate.server.TestServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunnerTest {
    private final Database database = TestServer.newDatabase();

    @Test
    void goesUpAndDown() {
        upgrade(database, table("a", ""), table("b", "a"), table("c", "b"));
        assertEquals(List.of("a", "b", "c"), tables(database));
        assertEquals(List.of("a", "b", "c"), ids(database));
        downgrade(database, table("c", "b"), table("b", "a"));
        assertEquals(List.of("a"), tables(database));
        assertEquals(List.of("a"), ids(database));
        upgrade(database, table("b", "a"));
        assertEquals(List.of("a", "b"), tables(database));
    }

    @Test
    void lookingMakesNoTable() {
        assertEquals(List.of(), rows(database));
        assertEquals(List.of(), query(database, "SELECT relname FROM pg_class WHERE relname LIKE 'migrate%'"));
    }

    @Test
    void lookingForTablesThatAreNotThereIsNoErrorInTheServersLog() throws IOException {
        TableNames names = new TableNames("unheard_of", "version_unheard_of", "log_unheard_of");
        try (Runner runner = Runner.open(database, SETTINGS.withTables(names), RunListener.SILENT)) {
            assertEquals(List.of(), runner.applied());
            assertEquals(List.of(), runner.log(10));
            assertEquals(Optional.empty(), runner.storedScript("a"));
        }
        assertFalse(TestServer.log().contains("unheard_of"));
    }

    @Test
    void lookingNeedsNoLanguage() {
        Database empty = TestServer.newDatabase();
        execute(empty, "DROP EXTENSION plpgsql");
        assertEquals(List.of(), rows(empty));
        upgrade(database, table("a", ""));
        execute(database, "DROP EXTENSION plpgsql");
        assertEquals(1, rows(database).size());
    }

    @Test
    void anotherProgramsTableIsLeftAlone() {
        execute(database, "CREATE TABLE migrate_version (id int)");
        MigrateException failure = assertThrows(MigrateException.class, () -> upgrade(database, table("a", "")));
        assertEquals(
                "The version table public.migrate_version cannot be used: column \"parents\" does not exist (SQLSTATE 42703)",
                failure.getMessage());
        assertEquals(
                "It may be another program's table: choose another name with migrate.versionTable.",
                failure.advice().orElseThrow());
        assertEquals(List.of(), tables(database));
    }

    @Test
    void aRowTellsAll() {
        String nasty = "it's \\ a \"test\"\n-- */ /* ; $$ ünï";
        Script script = new Script(
                "a",
                List.of("p", "q'"),
                nasty,
                nasty + ".sql",
                table("a", "").checksum(),
                table("a", "").upgrade(),
                table("a", "").downgrade());
        upgrade(database, script);
        AppliedRevision row = rows(database).get(0);
        assertEquals(List.of("p", "q'"), row.parents());
        assertEquals(nasty, row.message());
        assertEquals(nasty + ".sql", row.source());
        assertEquals(script.checksum(), row.checksum());
        assertEquals("1.0-test", row.toolVersion());
        assertEquals(List.of(row.databaseUser()), query(database, "SELECT session_user"));
        assertTrue(row.isApplied());
        assertTrue(row.duration().compareTo(Duration.ofSeconds(5)) < 0, row.duration()::toString);
        assertTrue(row.duration().toMillis() >= 0, row.duration()::toString);
    }

    @Test
    void theStoredScriptIsTheOneThatRan() {
        SectionOptions options = new SectionOptions(
                Optional.of(TransactionMode.NONE),
                Optional.of(Duration.ofSeconds(2)),
                Optional.of(Duration.ofMinutes(1)),
                Optional.of("no: way; back"));
        Script script = script("a", "", "SELECT '\\';\n", Scripts.EACH_BY_ITSELF, "-- none\n", options);
        upgrade(database, script);
        try (Runner runner = Runner.open(database, SETTINGS, RunListener.SILENT)) {
            Script stored = runner.storedScript("a").orElseThrow();
            assertEquals(script.upgrade().sql(), stored.upgrade().sql());
            assertEquals(Scripts.EACH_BY_ITSELF, stored.upgrade().options());
            assertEquals(options, stored.downgrade().options());
            assertEquals(script.downgrade().sql(), stored.downgrade().sql());
            assertEquals(Optional.empty(), runner.storedScript("b"));
        }
    }

    /** The server's position is one in the text of the index's expression. */
    @Test
    void aFaultInATextOfTheServersOwnIsOfTheStatement() {
        Script table = script(
                "a", "", "CREATE TABLE d (id int, code text);\nCREATE INDEX c ON d (lower(code));", "DROP TABLE d;");
        String fault = "ALTER TABLE d ALTER COLUMN code TYPE integer USING code::integer;";
        for (String before : List.of("", "VACUUM d;\nALTER TABLE d ADD n int;\n", "COPY d FROM stdin;\n1\tx\n\\.\n")) {
            Database database = TestServer.newDatabase();
            StatementFailedException failure = assertThrows(
                    StatementFailedException.class,
                    () -> upgrade(database, table, script("b", "a", before + fault, "")));
            assertEquals("42883", failure.sqlState());
            assertEquals(10 + before.chars().filter(c -> c == '\n').count(), failure.line());
            assertTrue(
                    failure.getMessage().contains("Statement: ALTER TABLE d ALTER COLUMN code"), failure::getMessage);
        }
    }

    /** The server counts lines from the one on which the block begins, and names the innermost place first. */
    @Test
    void aFaultInABlockIsAtItsLine() {
        Map<String, Integer> lines = new LinkedHashMap<>();
        lines.put("DO $$\nBEGIN\n    PERFORM 1;\n    DROP TABLE nowhere;\nEND $$;", 3);
        lines.put("-- why\nDO\nLANGUAGE 'plpgsql'\n$$BEGIN\n    PERFORM 1 / 0;\nEND$$;", 4);
        lines.put("CREATE TABLE d ();\n\nDO 'BEGIN\n    RAISE ''no'';\nEND';", 3);
        lines.put("DO $$\nBEGIN\n    EXECUTE 'DO $inner$\n\n\n\nBEGIN PERFORM 1 / 0; END $inner$';\nEND $$;", 2);
        lines.put("DO E'BEGIN\\n\\n\\n    RAISE ''no'';\\nEND';", 0);
        lines.put("DO $$\nBEGIN\n    RAISE 'no'\nEND $$;", 3);
        lines.put(
                "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$\nBEGIN\n    EXECUTE 'DO $i$ BEGIN\nPERFORM 1 / 0; END $i$';"
                        + "\nEND $$;\nSELECT\n    f();",
                5);
        lines.forEach((sql, line) -> {
            StatementFailedException failure = assertThrows(
                    StatementFailedException.class, () -> upgrade(TestServer.newDatabase(), script("a", "", sql, "")));
            assertEquals(10 + line, failure.line(), () -> sql + "\n" + failure.getMessage());
        });
    }

    @Test
    void aFailureLeavesNothingOfItsRevision() {
        Script broken = script(
                "b",
                "a",
                "-- makes b\nCREATE TABLE b (id int);\nINSERT INTO b\n  SELECT 1 FROM nowhere;\n",
                "DROP TABLE b;");
        StatementFailedException failure = assertThrows(
                StatementFailedException.class, () -> upgrade(database, table("a", ""), broken, table("c", "b")));
        assertEquals("b.sql", failure.source());
        assertEquals(13, failure.line());
        assertEquals("42P01", failure.sqlState());
        assertEquals("""
                b.sql:13: relation "nowhere" does not exist (SQLSTATE 42P01)
                  Statement: INSERT INTO b SELECT 1 FROM nowhere
                Nothing of revision b (Do b) is applied.
                Before it this run has applied a; that stays.""", failure.getMessage());
        assertEquals(List.of("a"), tables(database));
        assertEquals(List.of("a"), ids(database));
        assertEquals(
                List.of("upgrade a", "upgrade failed b relation \"nowhere\" does not exist (SQLSTATE 42P01)"),
                query(database, "SELECT concat_ws(' ', act, revision, detail) FROM migrate_log ORDER BY id"));
    }

    /** The server gives no position for these. */
    @Test
    void theFailedStatementIsFound() {
        Script broken = script(
                "a",
                "",
                "CREATE TABLE t (id int PRIMARY KEY);\nINSERT INTO t VALUES (1);\n-- again\nINSERT INTO t VALUES (1);\nSELECT 1;",
                "");
        StatementFailedException failure =
                assertThrows(StatementFailedException.class, () -> upgrade(database, broken));
        assertEquals(13, failure.line());
        assertEquals("23505", failure.sqlState());
        assertEquals(Optional.of("Key (id)=(1) already exists."), failure.detail());
        assertEquals(List.of(), tables(database));
    }

    /** What no transaction takes back would be done twice, and what took long would take twice as long. */
    @Test
    void aFailedTransactionIsRunOnce() {
        upgrade(database, script("a", "", "CREATE SEQUENCE s;\nCREATE TABLE t (id int PRIMARY KEY);", ""));
        String sql = "INSERT INTO t VALUES (1);\nSELECT nextval('s');\nINSERT INTO t VALUES (1);\nSELECT 1;";
        StatementFailedException failure =
                assertThrows(StatementFailedException.class, () -> upgrade(database, script("b", "a", sql, "")));
        assertEquals(12, failure.line());
        assertEquals(List.of("1"), query(database, "SELECT last_value FROM s"));
    }

    @Test
    void positionsCountCodePoints() {
        Script broken = script("a", "", "SELECT '\uD83D\uDE00\uD83D\uDE00',\n\n nowhere;", "");
        StatementFailedException failure =
                assertThrows(StatementFailedException.class, () -> upgrade(database, broken));
        assertEquals(12, failure.line());
    }

    @Test
    void deferredConstraintsFailAtTheCommit() {
        Script broken = script(
                "a",
                "",
                "CREATE TABLE t (id int PRIMARY KEY, t int REFERENCES t DEFERRABLE INITIALLY DEFERRED);\nINSERT INTO t VALUES (1, 2);",
                "");
        StatementFailedException failure =
                assertThrows(StatementFailedException.class, () -> upgrade(database, broken));
        assertTrue(String.valueOf(failure.getMessage()).contains("At the commit."), failure::getMessage);
        assertEquals(List.of(), ids(database));
    }

    @Test
    void secretsOfAStatementAreHidden() {
        Script broken = script("a", "", "DO $$ BEGIN ALTER ROLE nowhere PASSWORD 'se1cret'; END $$;", "");
        StatementFailedException failure =
                assertThrows(StatementFailedException.class, () -> upgrade(database, broken));
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertTrue(trace.toString().contains("ALTER ROLE nowhere PASSWORD '***'"), trace::toString);
        assertFalse(trace.toString().contains("se1cret"), trace::toString);
        assertEquals(List.of(), query(database, "SELECT 1 FROM migrate_log WHERE detail LIKE '%se1cret%'"));
    }

    @Test
    void errorsInsideFunctionsSayWhere() {
        Script broken = script("a", "", "DO $$ BEGIN PERFORM 1/0; END $$;", "");
        StatementFailedException failure =
                assertThrows(StatementFailedException.class, () -> upgrade(database, broken));
        assertTrue(String.valueOf(failure.getMessage()).contains("Where: "), failure::getMessage);
        assertEquals(10, failure.line());
    }

    @Test
    void copyDataIsCopied() {
        upgrade(
                database,
                script(
                        "a",
                        "",
                        "CREATE TABLE t (a int, b text);\nCOPY t (a, b) FROM stdin;\n1\tx;y\n2\t\\N\n\\.\nUPDATE t SET a = a + 1;",
                        "DROP TABLE t;"));
        assertEquals(List.of("2x;y", "3"), query(database, "SELECT concat(a, b) FROM t ORDER BY a"));
    }

    @Test
    void eachRevisionBeginsWithAFreshSession() {
        execute(
                database,
                "CREATE SCHEMA s; CREATE ROLE nobody_" + name() + "; GRANT USAGE, CREATE ON SCHEMA s TO PUBLIC");
        upgrade(
                database,
                script(
                        "a",
                        "",
                        "SET search_path = s;\nSET standard_conforming_strings = off;\nCREATE TEMP TABLE x (id int);\nSELECT 'a\\';b';"
                                + "\nSET ROLE nobody_" + name() + ";\nCREATE TABLE in_s (id int);",
                        ""),
                script("b", "a", "CREATE TABLE in_public AS SELECT '\\' AS x;\nCREATE TEMP TABLE x (id int);", ""));
        assertEquals(List.of("in_public"), tables(database));
        assertEquals(
                List.of("nobody_" + name()),
                query(database, "SELECT tableowner FROM pg_tables WHERE schemaname = 's'"));
        assertEquals(List.of("a", "b"), ids(database));
    }

    @Test
    void aFailureUnderAnotherRoleIsTheOneThatIsTold() {
        execute(database, "CREATE ROLE weak_" + name());
        Script broken = script("a", "", "SET ROLE weak_" + name() + ";\nSELECT nowhere;\nVACUUM;", "");
        StatementFailedException failure =
                assertThrows(StatementFailedException.class, () -> upgrade(database, broken));
        assertEquals("42703", failure.sqlState());
        assertEquals(List.of(), rows(database));
        assertEquals(List.of("upgrade failed"), query(database, "SELECT act FROM migrate_log"));
    }

    @Test
    void aScriptMaySetItsIsolation() {
        upgrade(
                database,
                script("a", "", "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE;\nCREATE TABLE t (id int);", ""));
        assertEquals(List.of("t"), tables(database));
    }

    @Test
    void badScriptsAreFoundBeforeAnythingRuns() {
        ScriptException failure = assertThrows(
                ScriptException.class,
                () -> upgrade(database, table("a", ""), script("b", "a", "SELECT 1;\nCOMMIT;", "")));
        assertEquals(
                "b.sql:11: COMMIT begins or ends a transaction, and that is the run's own affair",
                failure.getMessage());
        assertEquals(List.of(), tables(database));
    }

    @Test
    void whatIsIrreversibleIsNotTakenBack() {
        SectionOptions irreversible = new SectionOptions(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("the rows are gone"));
        Script first = script("a", "", "CREATE TABLE a (id int);", SectionOptions.NONE, "", irreversible);
        upgrade(database, first, table("b", "a"));
        IrreversibleException failure =
                assertThrows(IrreversibleException.class, () -> downgrade(database, table("b", "a"), first));
        assertEquals("Revision a (Do a) cannot be taken back: the rows are gone", failure.getMessage());
        assertEquals(List.of("a", "b"), tables(database));
    }

    @Test
    void stampWritesRowsOnly() {
        try (Runner runner = Runner.open(database, SETTINGS, RunListener.SILENT)) {
            runner.stamp(List.of(table("a", ""), table("b", "a")), List.of());
            runner.stamp(List.of(table("c", "b")), List.of("a", "b", "unknown"));
        }
        assertEquals(List.of(), tables(database));
        assertEquals(List.of("c"), ids(database));
        assertEquals(
                List.of("a added", "b added", "a removed", "b removed", "c added"),
                query(database, "SELECT concat_ws(' ', revision, detail) FROM migrate_log ORDER BY id"));
    }

    @Test
    void aRunCanBeOneTransaction() {
        Script broken = script("c", "b", "CREATE TABLE c (id int);\nSELECT nowhere;", "");
        RunSettings one = SETTINGS.withTransaction(TransactionMode.RUN);
        try (Runner runner = Runner.open(database, one, RunListener.SILENT)) {
            StatementFailedException failure = assertThrows(
                    StatementFailedException.class,
                    () -> runner.upgrade(List.of(table("a", ""), table("b", "a"), broken)));
            assertTrue(String.valueOf(failure.getMessage()).contains("c.sql:11"), failure::getMessage);
            assertTrue(String.valueOf(failure.getMessage()).contains("The whole run was one transaction"));
            assertEquals(List.of(), runner.applied());
            runner.upgrade(List.of(table("a", ""), table("b", "a")));
            Script concurrent = script("c", "b", "CREATE INDEX CONCURRENTLY i ON a (id);", "");
            assertThrows(ScriptException.class, () -> runner.upgrade(List.of(concurrent)));
        }
        assertEquals(List.of("a", "b"), ids(database));
        assertEquals(List.of("1"), query(database, "SELECT count(DISTINCT xmin::text) FROM migrate_version"));
    }

    @Test
    void statementTimeoutEndsLongStatements() {
        SectionOptions brief = new SectionOptions(
                Optional.empty(), Optional.empty(), Optional.of(Duration.ofMillis(100)), Optional.empty());
        Script slow = script(
                "a", "", "CREATE TABLE t ();\nSELECT\n    pg_sleep(10);\nSELECT 1;", brief, "", SectionOptions.NONE);
        StatementFailedException failure = assertThrows(StatementFailedException.class, () -> upgrade(database, slow));
        assertEquals("57014", failure.sqlState());
        assertEquals(11, failure.line());
        assertTrue(
                String.valueOf(failure.getMessage()).contains("Statement: SELECT pg_sleep(10)"), failure::getMessage);
        assertTrue(failure.advice().orElseThrow().contains("statement-timeout"));
    }

    @Test
    void aRunsOwnStatementTimeoutHoldsForScriptsThatSayNothing() {
        RunSettings brief = SETTINGS.withStatementTimeout(Duration.ofMillis(100));
        SectionOptions patient = new SectionOptions(
                Optional.empty(), Optional.empty(), Optional.of(Duration.ofMinutes(1)), Optional.empty());
        try (Runner runner = Runner.open(database, brief, RunListener.SILENT)) {
            runner.upgrade(List.of(script("a", "", "SELECT pg_sleep(0.3);", patient, "", SectionOptions.NONE)));
            assertThrows(
                    StatementFailedException.class,
                    () -> runner.upgrade(List.of(script("b", "a", "SELECT pg_sleep(10);", ""))));
        }
        assertEquals(List.of("a"), ids(database));
    }

    @Test
    void noticesAreHandedOn() {
        ToldRun listener = new ToldRun();
        try (Runner runner = Runner.open(database, SETTINGS, listener)) {
            runner.upgrade(List.of(
                    script("a", "", "DROP TABLE IF EXISTS none;\nDO $$ BEGIN RAISE WARNING 'look'; END $$", "")));
            Script broken = script("b", "a", "DO $$ BEGIN RAISE WARNING 'once'; END $$;\nSELECT 1 / 0;", "");
            assertThrows(StatementFailedException.class, () -> runner.upgrade(List.of(broken)));
        }
        assertEquals(
                List.of(
                        "started a",
                        "a: table \"none\" does not exist, skipping",
                        "a: look",
                        "finished a",
                        "started b",
                        "b: once"),
                listener.told());
    }

    @Test
    void tablesCanBeElsewhere() {
        TableNames names = new TableNames("Odd \"schema'", "v; --", "l");
        try (Runner runner = Runner.open(database, SETTINGS.withTables(names), RunListener.SILENT)) {
            assertEquals(List.of(), runner.applied());
            runner.upgrade(List.of(table("a", "")));
            assertEquals(1, runner.applied().size());
        }
        assertEquals(
                List.of("l", "v; --"),
                query(
                        database,
                        "SELECT relname FROM pg_class WHERE relnamespace = to_regnamespace('\"Odd \"\"schema''\"') AND relkind = 'r' ORDER BY 1"));
    }

    @Test
    void nobodyElseWritesTheTables() {
        String reader = "reader_" + name();
        execute(
                database,
                "CREATE ROLE " + reader + " LOGIN PASSWORD 'x'; ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO "
                        + reader);
        upgrade(database, table("a", ""));
        assertEquals(
                List.of("SELECT", "SELECT"),
                query(
                        database,
                        "SELECT privilege_type FROM pg_class c, aclexplode(relacl) a WHERE relname IN ('migrate_version', 'migrate_log')"
                                + " AND a.grantee = '" + reader + "'::regrole AND privilege_type <> 'MAINTAIN'"));
        Database asReader = new Database(database.url(), reader, "x");
        assertEquals(List.of("a"), ids(asReader));
        MigrateException denied = assertThrows(MigrateException.class, () -> upgrade(asReader, table("b", "a")));
        assertTrue(String.valueOf(denied.getMessage()).contains("permission denied"), denied::getMessage);
        assertEquals(List.of("a"), tables(database));
    }

    @Test
    void aPlanThatAnotherRunMadeWrongIsRefused() {
        upgrade(database, table("a", ""), table("b", "a"));
        try (Runner runner = Runner.open(database, SETTINGS, RunListener.SILENT)) {
            assertEquals(2, runner.applied().size());
            downgrade(database, table("b", "a"));
            MigrateException wrong =
                    assertThrows(MigrateException.class, () -> runner.upgrade(List.of(table("c", "b"))));
            assertEquals("While this run waited, another one has taken back b.", wrong.getMessage());
        }
        try (Runner runner = Runner.open(database, SETTINGS, RunListener.SILENT)) {
            assertEquals(1, runner.applied().size());
            upgrade(database, table("b", "a"));
            assertThrows(MigrateException.class, () -> runner.downgrade(List.of(table("a", ""))));
        }
        assertEquals(List.of("a", "b"), ids(database));
    }

    /** A part of this database's name: roles are the server's. */
    private String name() {
        return database.url().replaceAll(".*/test_(.{8}).*", "$1");
    }
}
