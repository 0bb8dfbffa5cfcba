package dev.migrate.run;

import static dev.migrate.run.Scripts.SETTINGS;
import static dev.migrate.run.Scripts.execute;
import static dev.migrate.run.Scripts.ids;
import static dev.migrate.run.Scripts.query;
import static dev.migrate.run.Scripts.script;
import static dev.migrate.run.Scripts.tables;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.revision.Direction;
import dev.migrate.server.Database;
import dev.migrate.server.TestServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What would be lost is counted before, and guarded in the transaction that takes it away. */
class DataLossTest {
    private static final Safeguard GUARDED = new Safeguard(false, List.of(), false, false, Safeguard.ARCHIVE_SCHEMA);

    private final Database database = TestServer.newDatabase();

    @Test
    void whatIsDoneAlreadyTakesNothingAnyMore() {
        execute(database, "CREATE TABLE cache (id int);\nCREATE TABLE t (id int);\nINSERT INTO t VALUES (1), (1)");
        Script script = script("a", "", "TRUNCATE cache;\nCREATE UNIQUE INDEX CONCURRENTLY i ON t (id);", "");
        assertThrows(StatementFailedException.class, () -> Scripts.upgrade(database, script));
        execute(database, "INSERT INTO cache VALUES (1);\nDELETE FROM t");
        try (Runner runner = Runner.open(database, SETTINGS, RunListener.SILENT)) {
            runner.applied();
            assertEquals(List.of(), runner.losses(List.of(script), Direction.UPGRADE));
            runner.upgrade(List.of(script), GUARDED);
        }
        assertEquals(List.of("1"), query(database, "SELECT id FROM cache"));
    }

    @Test
    void whatCascadeTakesOfOthersIsCounted() {
        execute(database, """
                CREATE SCHEMA types;
                CREATE TYPE types.mood AS ENUM ('sad', 'glad');
                CREATE DOMAIN types.moods AS types.mood[];
                CREATE COLLATION german FROM "C";
                CREATE TABLE addr (city text);
                CREATE TABLE person (id int, mood types.mood, moods types.moods, home addr, name text COLLATE german,
                    loud text GENERATED ALWAYS AS (upper(name)) STORED);
                INSERT INTO person VALUES (1, 'sad', '{glad}', '("x")', 'n'), (2, NULL, NULL, NULL, NULL);
                INSERT INTO addr VALUES ('y')""");
        assertEquals(
                List.of("column public.person.mood: 1 value", "column public.person.moods: 1 value"),
                counted("DROP SCHEMA types CASCADE;"));
        assertEquals(List.of("column public.person.moods: 1 value"), counted("DROP DOMAIN types.moods CASCADE;"));
        assertEquals(
                List.of("table public.addr: 1 row", "column public.person.home: 1 value"),
                counted("DROP TABLE addr CASCADE;"));
        assertEquals(List.of("column public.person.name: 1 value"), counted("DROP COLLATION german CASCADE;"));
        assertEquals(List.of(), counted("DROP SCHEMA types;"));
    }

    private List<String> counted(String sql) {
        try (Runner runner = Runner.open(database, Scripts.SETTINGS, RunListener.SILENT)) {
            return runner.losses(List.of(Scripts.script("a", "", sql, "")), Direction.UPGRADE).stream()
                    .map(loss -> loss.subject() + ": " + loss.amount())
                    .toList();
        }
    }

    @Test
    void rowsAndValuesAreCounted() {
        execute(database, """
                CREATE TABLE device (id int PRIMARY KEY, name text, double int GENERATED ALWAYS AS (id * 2) STORED);
                INSERT INTO device VALUES (1, 'a'), (2, NULL);
                CREATE TABLE nothing (id int);
                CREATE TABLE keyless (id int, name text);
                INSERT INTO keyless VALUES (1, 'x')""");
        assertEquals(
                List.of(
                        "column public.device.name: 1 value (a.sql:50)",
                        "column public.keyless.name: 1 value (a.sql:52)",
                        "table public.device: 2 rows (a.sql:53)"),
                losses("""
                        ALTER TABLE device DROP COLUMN name;
                        ALTER TABLE device DROP COLUMN double;
                        ALTER TABLE keyless DROP COLUMN name;
                        DROP TABLE public.device, nothing, not_there_yet;
                        TRUNCATE device;"""));
        List<Loss> keyless = all("ALTER TABLE keyless DROP COLUMN name;");
        assertEquals(
                "its table has no primary key to know the rows by",
                keyless.get(0).obstacle());
    }

    @Test
    void aHazardThatIsMarkedCountsAndIsNotCountedTwice() {
        execute(database, """
                CREATE TABLE device (id int PRIMARY KEY, name text);
                INSERT INTO device VALUES (1, 'a'), (2, 'b');
                CREATE SEQUENCE used; CREATE SEQUENCE fresh;
                SELECT nextval('used'), nextval('used')""");
        assertEquals(
                List.of(
                        "column public.device.name: text to integer: 2 values (a.sql:51)",
                        "table public.device: 2 rows (a.sql:53)",
                        "sequence public.used: it has counted to 2 (a.sql:57)",
                        "what only its author knows: it cannot be counted (a.sql:59)"),
                losses("""
                        -- hazard: data loss: column public.device.name: text to integer
                        ALTER TABLE device ALTER COLUMN name TYPE integer USING NULL;
                        -- hazard: data loss: table public.device
                        DROP TABLE public.device;
                        -- hazard: data loss: sequence public.fresh: how far it has counted
                        DROP SEQUENCE public.fresh;
                        -- hazard: data loss: sequence public.used: how far it has counted
                        DROP SEQUENCE public.used;
                        -- hazard: data loss: what only its author knows
                        SELECT 1;"""));
    }

    @Test
    void whatGoesWithATableIsCountedToo() {
        execute(database, """
                CREATE TABLE parent (id int); CREATE TABLE child () INHERITS (parent);
                INSERT INTO parent VALUES (1); INSERT INTO child VALUES (2), (3);
                CREATE TABLE whole (id int) PARTITION BY LIST (id);
                CREATE TABLE part PARTITION OF whole FOR VALUES IN (1, 2);
                INSERT INTO whole VALUES (1), (2);
                CREATE TABLE site (id int PRIMARY KEY); CREATE TABLE device (site int REFERENCES site ON DELETE CASCADE);
                INSERT INTO site VALUES (1); INSERT INTO device VALUES (1), (1)""");
        assertEquals(
                List.of("table public.parent: 1 row", "table public.child: 2 rows"),
                amounts("DROP TABLE parent CASCADE;"));
        assertEquals(List.of("table public.whole: 2 rows"), amounts("DROP TABLE whole;"));
        assertEquals(List.of("table public.site: 1 row", "table public.device: 2 rows"), amounts("DELETE FROM site;"));
        assertEquals(
                List.of("table public.site: 1 row", "table public.device: 2 rows"), amounts("TRUNCATE site CASCADE;"));
        execute(database, "CREATE SCHEMA app; CREATE TABLE app.\"T 1\" AS SELECT 1 AS id");
        assertEquals(List.of("table app.\"T 1\": 1 row"), amounts("DROP SCHEMA app CASCADE;"));
        assertEquals(List.of("table app.\"T 1\": 1 row"), amounts("SET search_path = app;\nDROP TABLE \"T 1\";"));
    }

    @Test
    void aLongCountIsGivenUpForAnEstimate() {
        execute(database, "CREATE TABLE big AS SELECT generate_series(1, 3000) AS id; ANALYZE big");
        RunSettings hasty = SETTINGS.withStatementTimeout(java.time.Duration.ofSeconds(1));
        execute(database, """
                CREATE FUNCTION slow() RETURNS bool LANGUAGE sql AS 'SELECT pg_sleep(30) IS NOT NULL';
                ALTER TABLE big ENABLE ROW LEVEL SECURITY; ALTER TABLE big FORCE ROW LEVEL SECURITY""");
        try (Session holder = Session.open(database);
                Runner runner =
                        Runner.open(database, hasty.withLocks(java.time.Duration.ZERO, 0), RunListener.SILENT)) {
            holder.execute("BEGIN; LOCK TABLE big");
            assertEquals(
                    "about 3000 rows (not counted within 1 s)",
                    runner.losses(List.of(script("a", "", "", "DROP TABLE big;")), Direction.DOWNGRADE)
                            .get(0)
                            .amount());
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void rowsThatCameAfterTheCountAreNotLost() {
        execute(database, "CREATE TABLE device (id int PRIMARY KEY, name text)");
        Script script = script("a", "", "SELECT 1;", "SELECT 1;\nDROP TABLE device;");
        Scripts.upgrade(database, script);
        try (Runner runner = Runner.open(database, SETTINGS, RunListener.SILENT)) {
            assertEquals(List.of(), runner.losses(List.of(script), Direction.DOWNGRADE));
            execute(database, "INSERT INTO device VALUES (1, 'late')");
            DataLossException refusal =
                    assertThrows(DataLossException.class, () -> runner.downgrade(List.of(script), GUARDED));
            assertEquals(
                    "a.sql:51: this statement would take away what is in table public.device, and was not there when it was"
                            + " counted\nRevision a (Do a) is applied as before.",
                    refusal.getMessage());
        }
        assertEquals(List.of("late"), query(database, "SELECT name FROM device"));
        assertEquals(List.of("a"), ids(database));
        assertEquals(
                List.of("downgrade failed", "upgrade"),
                query(database, "SELECT act FROM migrate_log ORDER BY id DESC"));
    }

    @Test
    void rowsThatAPolicyHidesAreNotTakenForNone() {
        execute(database, """
                CREATE TABLE device (id int);
                INSERT INTO device VALUES (1);
                CREATE ROLE hidden_from NOLOGIN;
                ALTER TABLE device OWNER TO hidden_from;
                ALTER TABLE device ENABLE ROW LEVEL SECURITY;
                ALTER TABLE device FORCE ROW LEVEL SECURITY""");
        Script script = script("a", "", "SET ROLE hidden_from;\nDROP TABLE device;", "");
        try (Runner runner = Runner.open(database, SETTINGS, RunListener.SILENT)) {
            assertThrows(StatementFailedException.class, () -> runner.upgrade(List.of(script), GUARDED));
        }
        assertEquals(List.of("1"), query(database, "SELECT id FROM device"));
    }

    @Test
    void whatTheRunItselfMadeMayGo() {
        Script first = script("a", "", "CREATE TABLE work AS SELECT 1 AS id, 2 AS n;", "DROP TABLE IF EXISTS work;");
        Script second = script("b", "a", "ALTER TABLE work DROP COLUMN n;\nDROP TABLE work;", "SELECT 1;");
        try (Runner runner = Runner.open(database, SETTINGS, RunListener.SILENT)) {
            assertEquals(List.of(), runner.losses(List.of(first, second), Direction.UPGRADE));
            runner.upgrade(List.of(first, second), GUARDED);
        }
        assertEquals(List.of(), tables(database));
    }

    /** Under its new name nothing could be counted. */
    @Test
    void aRenamedTableIsStillGuarded() {
        execute(database, "CREATE TABLE device (id int, name text); INSERT INTO device VALUES (1, 'a')");
        Script rename = script("a", "", "ALTER TABLE device RENAME TO old;\nALTER TABLE old RENAME name TO n;", "");
        Script drop = script("b", "a", "ALTER TABLE old DROP COLUMN n;", "");
        try (Runner runner = Runner.open(database, SETTINGS, RunListener.SILENT)) {
            assertThrows(DataLossException.class, () -> runner.upgrade(List.of(rename, drop), GUARDED));
        }
        assertEquals(List.of("a"), query(database, "SELECT n FROM old"));
        assertEquals(List.of("a"), ids(database));
    }

    private List<String> losses(String downgrade) {
        return all(downgrade).stream().map(Loss::toString).toList();
    }

    private List<String> amounts(String downgrade) {
        return all(downgrade).stream()
                .map(loss -> loss.subject() + ": " + loss.amount())
                .toList();
    }

    private List<Loss> all(String downgrade) {
        try (Runner runner = Runner.open(database, SETTINGS, RunListener.SILENT)) {
            List<Loss> losses = runner.losses(List.of(script("a", "", "", downgrade)), Direction.DOWNGRADE);
            assertTrue(losses.stream().allMatch(loss -> loss.revision().equals("a")));
            return losses;
        }
    }
}
