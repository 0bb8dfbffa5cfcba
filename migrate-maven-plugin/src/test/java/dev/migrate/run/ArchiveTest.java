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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a downgrade takes away is copied first, and the next upgrade puts it back as it was. */
class ArchiveTest {
    private static final Safeguard ARCHIVE = new Safeguard(false, List.of(), true, false, "kept");
    private static final Safeguard RESTORE = new Safeguard(false, List.of(), false, true, "kept");

    private Database database = TestServer.newDatabase();

    @ParameterizedTest
    @ValueSource(ints = {14, 17, 18})
    void aTableComesBackByteForByte(int major) {
        database = TestServer.newDatabase(TestServer.server(major));
        Script script = script("a", "", """
                CREATE TYPE mood AS ENUM ('sad', 'glad');
                CREATE DOMAIN positive AS int CHECK (VALUE > 0);
                CREATE TYPE pair AS (at timestamptz, span interval, x double precision);
                CREATE COLLATION "my coll" FROM "C";
                CREATE TABLE "Device" (
                    id bigint GENERATED ALWAYS AS IDENTITY (START 5 INCREMENT 5) PRIMARY KEY,
                    serial serial,
                    "the name" text COLLATE "my coll" NOT NULL,
                    m mood, ms mood[], p positive, c pair, cs pair[],
                    price numeric(10, 3), ratio double precision, raw bytea, at timestamptz, span interval, j json, jb jsonb,
                    cash money, r tstzrange, bits bit(3), ch char(5), x xml,
                    double bigint GENERATED ALWAYS AS (id * 2) STORED);
                CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW."the name" := 'triggered'; RETURN NEW; END $$;
                CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON "Device" FOR EACH ROW EXECUTE FUNCTION stamp();
                INSERT INTO "Device" ("the name", ratio) VALUES ('of the script', 1);
                """, """
                SET IntervalStyle = sql_standard;
                SET extra_float_digits = -5;
                DROP TABLE "Device";
                DROP FUNCTION stamp();
                DROP COLLATION "my coll";
                DROP TYPE pair;
                DROP DOMAIN positive;
                DROP TYPE mood;
                """);
        run(script, Direction.UPGRADE, ARCHIVE);
        execute(database, """
                ALTER TABLE "Device" DISABLE TRIGGER stamp;
                DELETE FROM "Device";
                INSERT INTO "Device" ("the name", m, ms, p, c, cs, price, ratio, raw, at, span, j, jb, cash, r, bits, ch, x)
                SELECT E'n\\t\\'"\\\\ ü€😀' || i, 'glad', '{sad,glad,NULL}', 7,
                    ROW(timestamptz 'epoch' + i * interval '1.000001 s', interval '1 mon -3 days 04:05:06.789', 0.1 + i)::pair,
                    ARRAY['(2001-02-03,1 y,NaN)'::pair, NULL],
                    i / 7.0, i / 7.0, decode('00ff5c27', 'hex'), 'infinity', '1 y 2 mon', '{"a" :  1, "a": 2}', '{"b": [1]}',
                    '12.34', '[2001-01-01,)', B'101', 'ab', '<a>&amp;</a>'
                FROM generate_series(1, 50) i;
                INSERT INTO "Device" ("the name") VALUES ('nulls');
                ALTER TABLE "Device" ENABLE TRIGGER stamp;""");
        String all = "SELECT d::text FROM \"Device\" d ORDER BY id";
        List<String> before = query(database, all);
        List<String> next = query(database, "SELECT last_value || ' ' || is_called FROM \"Device_id_seq\"");

        List<String> told = run(script, Direction.DOWNGRADE, ARCHIVE);
        assertEquals(List.of("archived table public.\"Device\" 51 kept.copy_1"), told);
        assertEquals(List.of(), tables(database));
        assertEquals(List.of("restored table public.\"Device\" 51 of 51"), run(script, Direction.UPGRADE, RESTORE));
        assertEquals(before, query(database, all));
        assertEquals(next, query(database, "SELECT last_value || ' ' || is_called FROM \"Device_id_seq\""));
        assertEquals(List.of("O"), query(database, "SELECT tgenabled FROM pg_trigger WHERE tgname = 'stamp'"));
        assertEquals(
                List.of("t"),
                query(
                        database,
                        "SELECT restored_at IS NOT NULL AND restored_by = archived_by AND revision = 'a' FROM kept.registry"));
        assertEquals(List.of(), archived(script, Direction.UPGRADE));
    }

    @Test
    void onlyWhatIsTakenIsPutBack() {
        execute(
                database,
                "CREATE TABLE base (n int);\nCREATE TABLE child () INHERITS (base);\n"
                        + "INSERT INTO base VALUES (1);\nINSERT INTO child VALUES (2), (3)");
        Script script = script("a", "", "TRUNCATE ONLY base;", "SELECT 1;");
        assertEquals(List.of("archived table public.base 1 kept.copy_1"), run(script, Direction.UPGRADE, ARCHIVE));
        assertEquals(List.of("restored table public.base 1 of 1"), run(script, Direction.DOWNGRADE, RESTORE));
        assertEquals(List.of("1", "2", "3"), query(database, "SELECT n FROM base ORDER BY n"));
    }

    @Test
    void whatCannotBePutBackIsNotTheScriptsFault() {
        execute(database, "CREATE TABLE d (n int PRIMARY KEY);\nINSERT INTO d VALUES (1)");
        Script script = script("a", "", "TRUNCATE d;", "SELECT 1;");
        run(script, Direction.UPGRADE, ARCHIVE);
        execute(database, "INSERT INTO d VALUES (1)");
        DataLossException failure =
                assertThrows(DataLossException.class, () -> run(script, Direction.DOWNGRADE, RESTORE));
        assertTrue(
                failure.getMessage()
                        .contains("what was archived in kept cannot be put back behind this: duplicate key value"),
                failure::getMessage);
        assertEquals(
                "Run it without migrate.restore; the copies stay in the archive.",
                failure.advice().orElse(""));
        assertEquals(List.of("a"), Scripts.ids(database));
    }

    @Test
    void aColumnComesBackToTheRowsThatAreLeft() {
        execute(database, """
                CREATE TABLE device (a int, b text, n int, PRIMARY KEY (b, a));
                INSERT INTO device SELECT i, 'b' || i, i FROM generate_series(1, 10) i""");
        Script script = script(
                "a",
                "",
                "ALTER TABLE device ADD COLUMN location text DEFAULT 'nowhere';",
                "ALTER TABLE device DROP COLUMN location;");
        run(script, Direction.UPGRADE, ARCHIVE);
        execute(database, "UPDATE device SET location = CASE WHEN a % 2 = 0 THEN 'place ' || a END");
        List<String> before = query(database, "SELECT d::text FROM device d WHERE a <> 3 ORDER BY a");
        assertEquals(
                List.of("archived column public.device.location 10 kept.copy_1"),
                run(script, Direction.DOWNGRADE, ARCHIVE));
        execute(database, "DELETE FROM device WHERE a = 3; INSERT INTO device VALUES (99, 'new', 99)");
        assertEquals(
                List.of("restored column public.device.location 9 of 10"), run(script, Direction.UPGRADE, RESTORE));
        assertEquals(before, query(database, "SELECT d::text FROM device d WHERE a <> 99 ORDER BY a"));
        assertEquals(List.of("nowhere"), query(database, "SELECT location FROM device WHERE a = 99"));
    }

    @Test
    void anIdentityColumnComesBack() {
        execute(database, "CREATE TABLE device (k text PRIMARY KEY); INSERT INTO device VALUES ('a'), ('b')");
        Script script = script(
                "a",
                "",
                "ALTER TABLE device ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY;",
                "ALTER TABLE device DROP COLUMN id;");
        run(script, Direction.UPGRADE, ARCHIVE);
        execute(database, "UPDATE device SET id = DEFAULT; UPDATE device SET id = DEFAULT");
        List<String> before = query(database, "SELECT id FROM device ORDER BY k");
        run(script, Direction.DOWNGRADE, ARCHIVE);
        run(script, Direction.UPGRADE, RESTORE);
        assertEquals(before, query(database, "SELECT id FROM device ORDER BY k"));
        assertEquals(List.of("7"), query(database, "INSERT INTO device VALUES ('c') RETURNING id"));
        assertEquals(
                List.of("a"),
                query(
                        database,
                        "SELECT attidentity FROM pg_attribute WHERE attname = 'id' AND attrelid = 'device'::regclass"));
    }

    /** Each revision gets back what it lost, in the order in which things depend on each other. */
    @Test
    void severalRevisionsThatReferToEachOther() {
        Script device = script("a", "", "CREATE TABLE device (id int PRIMARY KEY);", "DROP TABLE device;");
        Script site = script(
                "b",
                "a",
                "CREATE TABLE site (id int PRIMARY KEY);\nALTER TABLE device ADD COLUMN site int REFERENCES site;",
                "ALTER TABLE device DROP COLUMN site;\nDROP TABLE site;");
        run(List.of(device, site), Direction.UPGRADE, ARCHIVE);
        execute(database, "INSERT INTO site VALUES (7); INSERT INTO device VALUES (1, 7), (2, NULL)");
        run(List.of(site, device), Direction.DOWNGRADE, ARCHIVE);
        assertEquals(
                3,
                archived(site, Direction.UPGRADE).size()
                        + archived(device, Direction.UPGRADE).size());
        run(List.of(device, site), Direction.UPGRADE, RESTORE);
        assertEquals(List.of("(1,7)", "(2,)"), query(database, "SELECT d::text FROM device d ORDER BY id"));
    }

    @Test
    void inheritedAndPartitionedTablesComeBackEachToItsOwn() {
        Script script = script("a", "", """
                CREATE TABLE parent (id int PRIMARY KEY); CREATE TABLE child (x int) INHERITS (parent);
                CREATE TABLE whole (id int, n int) PARTITION BY RANGE (id);
                CREATE TABLE part PARTITION OF whole FOR VALUES FROM (0) TO (100);
                """, "DROP TABLE parent CASCADE;\nDROP TABLE whole;");
        run(script, Direction.UPGRADE, ARCHIVE);
        execute(
                database,
                "INSERT INTO parent VALUES (1); INSERT INTO child VALUES (2, 3); INSERT INTO whole VALUES (1, 1), (2, 2)");
        String all =
                "SELECT tableoid::regclass || ' ' || id FROM parent UNION ALL SELECT tableoid::regclass || ' ' || n FROM whole ORDER BY 1";
        List<String> before = query(database, all);
        run(script, Direction.DOWNGRADE, ARCHIVE);
        run(script, Direction.UPGRADE, RESTORE);
        assertEquals(before, query(database, all));
        assertEquals(List.of("3"), query(database, "SELECT x FROM child"));
    }

    @Test
    void aTableOfAnotherShapeIsRefusedAndItsCopyStays() {
        Script script = script("a", "", "CREATE TABLE device (id int, name text);", "DROP TABLE device;");
        run(script, Direction.UPGRADE, ARCHIVE);
        execute(database, "INSERT INTO device VALUES (1, 'a')");
        run(script, Direction.DOWNGRADE, ARCHIVE);
        Script edited = script("a", "", "CREATE TABLE device (id bigint, more text);", "DROP TABLE device;");
        DataLossException refusal =
                assertThrows(DataLossException.class, () -> run(edited, Direction.UPGRADE, RESTORE));
        assertTrue(
                refusal.getMessage()
                        .contains("has another shape now: id was integer and is bigint, name was text and is gone"),
                refusal::getMessage);
        assertEquals(List.of(), tables(database));
        Script wider =
                script("a", "", "CREATE TABLE device (more int DEFAULT 7, name text, id int);", "DROP TABLE device;");
        run(wider, Direction.UPGRADE, RESTORE);
        assertEquals(List.of("(7,a,1)"), query(database, "SELECT d::text FROM device d"));
    }

    @Test
    void whatCannotBeArchivedIsNotTakenAway() {
        execute(database, "CREATE TABLE device (id int, name text); INSERT INTO device VALUES (1, 'a')");
        Script script = script("a", "", "SELECT 1;", "ALTER TABLE device DROP COLUMN name;");
        run(script, Direction.UPGRADE, ARCHIVE);
        assertThrows(DataLossException.class, () -> run(script, Direction.DOWNGRADE, ARCHIVE));
        run(script, Direction.DOWNGRADE, new Safeguard(true, List.of(), true, false, "kept"));
        assertEquals(List.of("(1)"), query(database, "SELECT d::text FROM device d"));
    }

    /** A failed run has archived nothing. */
    @Test
    void theCopyGoesWithItsTransaction() {
        execute(database, "CREATE TABLE device (id int); INSERT INTO device VALUES (1)");
        Script script =
                script("a", "", "SELECT 1;", "SET ROLE pg_monitor;\nRESET ROLE;\nDROP TABLE device;\nSELECT 1 / 0;");
        run(script, Direction.UPGRADE, ARCHIVE);
        assertThrows(StatementFailedException.class, () -> run(script, Direction.DOWNGRADE, ARCHIVE));
        assertEquals(List.of(), query(database, "SELECT id FROM kept.registry"));
        assertEquals(List.of("1"), query(database, "SELECT id FROM device"));
        assertEquals(List.of("a"), ids(database));
    }

    /** Each statement by itself: the copy is in the transaction of the statement. */
    @Test
    void withoutATransactionToo() {
        Script script = script(
                "a",
                "",
                "CREATE TABLE device (id int PRIMARY KEY);\nCREATE INDEX CONCURRENTLY i ON device (id);",
                Scripts.EACH_BY_ITSELF,
                "DROP INDEX CONCURRENTLY i;\nTRUNCATE device;\nDROP TABLE device;",
                Scripts.EACH_BY_ITSELF);
        run(script, Direction.UPGRADE, ARCHIVE);
        execute(database, "INSERT INTO device VALUES (1), (2)");
        run(script, Direction.DOWNGRADE, ARCHIVE);
        run(script, Direction.UPGRADE, RESTORE);
        assertEquals(List.of("1", "2"), query(database, "SELECT id FROM device ORDER BY 1"));
    }

    @Test
    void nobodyElseMayLookIntoTheArchive() {
        execute(database, "CREATE TABLE device (id int); INSERT INTO device VALUES (1)");
        Script script = script("a", "", "SELECT 1;", "SET search_path = public;\nDROP TABLE device;");
        run(script, Direction.UPGRADE, ARCHIVE);
        run(script, Direction.DOWNGRADE, ARCHIVE);
        assertEquals(List.of("f"), query(database, "SELECT has_schema_privilege('pg_monitor', 'kept', 'USAGE')"));
    }

    /** Tenants share one archive: what is another one's is neither offered nor put back. */
    @Test
    void eachTenantGetsItsOwnBack() {
        Script script = script("a", "", "CREATE TABLE device (id int PRIMARY KEY);", "DROP TABLE device;");
        execute(database, "CREATE SCHEMA acme; CREATE SCHEMA bolt;");
        List<String> tenants = List.of("acme", "bolt");
        for (String tenant : tenants) {
            runAs(tenant, script, Direction.UPGRADE, ARCHIVE);
            execute(database, "INSERT INTO " + tenant + ".device SELECT generate_series(1, 3)");
        }
        tenants.forEach(tenant -> runAs(tenant, script, Direction.DOWNGRADE, ARCHIVE));
        assertEquals(List.of("restored table bolt.device 3 of 3"), runAs("bolt", script, Direction.UPGRADE, RESTORE));
        assertEquals(List.of("restored table acme.device 3 of 3"), runAs("acme", script, Direction.UPGRADE, RESTORE));
        assertEquals(
                List.of("6"),
                query(database, "SELECT count(*) FROM (TABLE acme.device UNION ALL TABLE bolt.device) a"));
    }

    /** The first ones to need the archive make it at the same time. */
    @Test
    void tenantsThatRunAtOnceMakeOneArchive() throws Exception {
        Script script = script("a", "", "CREATE TABLE device (id int PRIMARY KEY);", "DROP TABLE device;");
        List<String> tenants =
                IntStream.range(0, 8).mapToObj(number -> "tenant" + number).toList();
        for (String tenant : tenants) {
            execute(database, "CREATE SCHEMA " + tenant);
            runAs(tenant, script, Direction.UPGRADE, ARCHIVE);
            execute(database, "INSERT INTO " + tenant + ".device VALUES (1)");
        }
        CyclicBarrier start = new CyclicBarrier(tenants.size());
        ExecutorService threads = Executors.newFixedThreadPool(tenants.size());
        try {
            List<Future<List<String>>> runs = threads.invokeAll(tenants.stream()
                    .<Callable<List<String>>>map(tenant -> () -> {
                        start.await();
                        return runAs(tenant, script, Direction.DOWNGRADE, ARCHIVE);
                    })
                    .toList());
            for (Future<List<String>> run : runs) {
                assertEquals(1, run.get().size());
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(List.of("8"), query(database, "SELECT count(*) FROM kept.registry"));
    }

    private List<String> runAs(String tenant, Script script, Direction direction, Safeguard safeguard) {
        Database own = new Database(
                database.url() + (database.url().contains("?") ? "&" : "?") + "currentSchema=" + tenant,
                database.user(),
                database.password());
        TableNames tables = new TableNames(tenant, "migrate_version", "migrate_log");
        return run(own, SETTINGS.withTables(tables), List.of(script), direction, safeguard);
    }

    private List<String> run(Script script, Direction direction, Safeguard safeguard) {
        return run(List.of(script), direction, safeguard);
    }

    private List<String> run(List<Script> scripts, Direction direction, Safeguard safeguard) {
        return run(database, SETTINGS, scripts, direction, safeguard);
    }

    private static List<String> run(
            Database database, RunSettings settings, List<Script> scripts, Direction direction, Safeguard safeguard) {
        List<String> told = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void archived(Script script, String subject, long rows, String copy) {
                told.add("archived " + subject + " " + rows + " " + copy);
            }

            @Override
            public void restored(Script script, String subject, long rows, long archived) {
                told.add("restored " + subject + " " + rows + " of " + archived);
            }
        };
        try (Runner runner = Runner.open(database, settings, listener)) {
            if (direction == Direction.UPGRADE) {
                runner.upgrade(scripts, safeguard);
            } else {
                runner.downgrade(scripts, safeguard);
            }
        }
        return told;
    }

    private List<Archived> archived(Script script, Direction direction) {
        try (Runner runner = Runner.open(database, SETTINGS, RunListener.SILENT)) {
            return runner.archived(List.of(script), direction, "kept");
        }
    }
}
