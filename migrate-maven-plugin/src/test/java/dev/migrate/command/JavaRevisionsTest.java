package dev.migrate.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.MigrateException;
import dev.migrate.command.Check.Outcome;
import dev.migrate.command.Check.Verdict;
import dev.migrate.revision.Direction;
import dev.migrate.run.BackfillProgress;
import dev.migrate.run.Blocker;
import dev.migrate.run.RunListener;
import dev.migrate.run.Safeguard;
import dev.migrate.run.Script;
import dev.migrate.run.SqlStatement;
import dev.migrate.run.StatementSplitter;
import dev.migrate.server.Database;
import dev.migrate.server.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Revisions that are classes, in one history with those that are files: compiled as a project does it, and run. */
final class JavaRevisionsTest {
    private static final String SPLIT = """
            database.execute("ALTER TABLE public.device ADD first text");
            database.batch(
                    database.update(table("public.device")).set(field("first"), "it's \\\\ {0} ?").where(field("id").eq(1)),
                    database.update(table("public.device")).set(field("first"), "b").where(field("id").eq(2)))
                .execute();
            database.transaction(inner -> inner.dsl().execute("INSERT INTO public.device (id, n) VALUES (9, 9)"));""";
    private static final String JOIN = """
            database.execute("DELETE FROM public.device WHERE id = 9");
            database.execute("ALTER TABLE public.device DROP first");""";
    private static final String ROWS = "SELECT coalesce(first, '-') FROM device ORDER BY id";
    private static final String FILL = """
            for (String column : java.util.List.of("n", "m")) {
                Backfill.of(database, table(name("public", "device")), field(name("device", "id"))).batch(100)
                    .run(range -> database.update(table(name("public", "device")))
                        .set(field(name(column), Integer.class), field(name(column), Integer.class).plus(1))
                        .where(range).execute());
            }""";

    @TempDir
    private Path project = Path.of("");

    private final Database database = TestServer.newDatabase();

    @BeforeEach
    void firstRevision() throws IOException {
        Files.createDirectories(project.resolve("migrations"));
        Files.writeString(project.resolve("migrations/device.sql"), """
                -- Create device
                --
                -- revision: aaaa

                -- migrate:upgrade
                CREATE TABLE public.device (id bigint PRIMARY KEY, n int NOT NULL DEFAULT 0, m int NOT NULL DEFAULT 0);
                INSERT INTO public.device VALUES (1), (2);

                -- migrate:downgrade
                DROP TABLE public.device;
                """);
    }

    @Test
    void classesAndFilesAreOneHistory() throws Exception {
        revision("Split", "id = \"bbbb\", revises = \"aaaa\", created = \"2026-01-02T03:04:05Z\"", SPLIT, JOIN);
        Files.writeString(project.resolve("migrations/last.sql"), """
                -- Last
                --
                -- revision: cccc
                -- revises: bbbb

                -- migrate:upgrade
                CREATE VIEW v AS SELECT first FROM device;
                -- migrate:downgrade
                DROP VIEW v;
                """);
        History.Result history = new History(workspace(), new History.Options(null, true, false)).run();
        assertEquals(
                List.of("cccc", "bbbb", "aaaa"),
                history.revisions().stream().map(RevisionView::id).toList());
        assertEquals("src/acme/Split.java", history.revisions().get(1).file());
        assertTrue(new Show(workspace(), new Show.Options("bbbb"))
                .run()
                .revisions()
                .get(0)
                .text()
                .contains("public final class Split implements JavaRevision"));

        assertEquals(3, upgrade().applied().size());
        assertEquals(List.of("it's \\ {0} ?", "b", "-"), query(ROWS));
        assertEquals(
                query("SELECT xmin FROM migrate_version WHERE id = 'bbbb'"),
                query("SELECT xmin FROM device WHERE id = 1"));
        assertEquals(
                List.of("java-sha256/1"), query("SELECT checksum_algorithm FROM migrate_version WHERE id = 'bbbb'"));
        assertTrue(query("SELECT downgrade_script FROM migrate_version WHERE id = 'bbbb'")
                .get(0)
                .startsWith("DELETE FROM public.device"));
        assertEquals(List.of(), failed());
        assertEquals(3, downgrade("base"));
        assertEquals(List.of("0"), query("SELECT count(*) FROM migrate_version"));
    }

    @Test
    void whatOnlyWritesIsWrittenAsSql() throws Exception {
        revision("Split", "id = \"bbbb\", revises = \"aaaa\"", SPLIT, JOIN);
        String up = sql("upgrade", ":heads");
        String down = sql("downgrade", "bbbb:aaaa");
        try (Connection connection = database.connect()) {
            runAll(connection, up);
            assertEquals(List.of("it's \\ {0} ?", "b", "-"), query(ROWS));
            assertEquals(List.of("aaaa", "bbbb"), query("SELECT id FROM migrate_version ORDER BY 1"));
            runAll(connection, down);
        }
        assertEquals(List.of("2"), query("SELECT count(*) FROM device"));
        assertEquals(1, upgrade().applied().size());
    }

    @Test
    void whatReadsIsRunAndNotWritten() throws Exception {
        String jooq = "for (var row : database.fetch(\"SELECT id FROM public.device\")) {\n"
                + "    database.execute(\"UPDATE public.device SET n = 7 WHERE id = {0}\", inline(row.get(\"id\", Long.class)));\n}";
        String counting =
                "database.execute(\"UPDATE public.device SET n = 0\"); database.fetchCount(table(\"public.device\"));";
        revision("Read", "id = \"bbbb\", revises = \"aaaa\"", jooq, counting);
        MigrateException up = assertThrows(MigrateException.class, () -> sql("upgrade", ":heads"));
        assertEquals(
                "The upgrade of revision bbbb (What Read does) cannot be written as SQL: the class acme.Read reads from the"
                        + " database (line 9).",
                up.getMessage());
        assertThrows(MigrateException.class, () -> sql("downgrade", "bbbb:aaaa"));
        for (String reading : List.of(
                "database.insertInto(table(\"device\")).columns(field(\"id\")).values(3).returning(field(\"id\")).fetchOne();",
                "database.connection(c -> { try (var s = c.createStatement()) { s.executeQuery(\"SELECT 1\"); } });",
                "database.fetchExists(table(\"device\"));",
                "database.select(field(\"n\")).from(\"device\").fetchStream().count();")) {
            revision("Read", "id = \"bbbb\", revises = \"aaaa\"", reading, "");
            String message =
                    String.valueOf(assertThrows(MigrateException.class, () -> sql("upgrade", ":heads"), reading)
                            .getMessage());
            assertTrue(message.contains("acme.Read reads from the database"), message);
        }
        revision("Read", "id = \"bbbb\", revises = \"aaaa\"", jooq, counting);
        upgrade();
        assertEquals(List.of("7", "7"), query("SELECT n FROM device"));
        assertEquals(
                List.of("irreversible: it is the class acme.Read, of which there is no SQL"),
                query("SELECT downgrade_options FROM migrate_version WHERE id = 'bbbb'"));
        assertEquals(1, downgrade("-1"));
        assertEquals(List.of("0", "0"), query("SELECT n FROM device"));
    }

    @Test
    void aStatementThatFailsIsNamedWithTheLineOfTheClass() throws Exception {
        revision(
                "Broken",
                "id = \"bbbb\", revises = \"aaaa\"",
                "database.execute(\"UPDATE public.device SET n = 1\");\ndatabase.update(table(\"public.device\")).set(field(\"o\"), 1).execute();",
                "");
        MigrateException failure = assertThrows(MigrateException.class, this::upgrade);
        String message = String.valueOf(failure.getMessage());
        assertTrue(
                message.startsWith(
                        "src/acme/Broken.java:10: column \"o\" of relation \"device\" does not exist (SQLSTATE 42703)\n"
                                + "  Statement: update public.device set o = 1"),
                message);
        assertTrue(message.contains("Nothing of revision bbbb (What Broken does) is applied."), message);
        assertTrue(failure.advice().orElse("").contains("mvn compile migrate:upgrade"));
        assertEquals(List.of("0", "0"), query("SELECT n FROM device"));
        assertEquals(List.of("upgrade", "upgrade failed"), query("SELECT act FROM migrate_log ORDER BY id"));
    }

    @Test
    void theClassMayFailByItself() throws Exception {
        fails(
                "throw new IllegalStateException(\"no such device\");",
                "acme.Odd failed: java.lang.IllegalStateException: no such device");
        fails("throw new AssertionError(\"never\");", "acme.Odd failed: java.lang.AssertionError: never");
        fails("database.execute(\"COMMIT\");", "COMMIT begins or ends a transaction");
        fails("database.connection(c -> c.commit());", "Connection.commit is the run's own affair");
        fails("database.execute(\"VACUUM\");", "VACUUM cannot run in a transaction");
        fails(
                "try { database.execute(\"SELECT 1 / 0\"); } catch (RuntimeException e) { }",
                "went on after a statement that had failed");
        fails("Backfill.of(database, table(\"device\"), field(\"id\")).run(range -> 0);", "transactional = false");
        revision(
                "Odd",
                "id = \"bbbb\", revises = \"aaaa\"",
                "try { database.transaction(t -> t.dsl().execute(\"SELECT 1 / 0\")); } catch (RuntimeException e) { }",
                "");
        assertEquals(1, upgrade().applied().size());
    }

    private void fails(String upgrade, String expected) throws IOException {
        revision(
                "Odd",
                "id = \"bbbb\", revises = \"aaaa\"",
                "database.execute(\"UPDATE public.device SET n = 1\");\n" + upgrade,
                "");
        MigrateException failure = assertThrows(MigrateException.class, this::upgrade, upgrade);
        assertTrue(String.valueOf(failure.getMessage()).contains(expected), failure::getMessage);
        assertEquals(List.of("0", "0"), unchecked("SELECT n FROM device"));
        assertEquals(List.of("aaaa"), unchecked("SELECT id FROM migrate_version"));
    }

    @Test
    void aClassThatIsNotCompiledIsNotPassedOver() throws IOException {
        Path source = revision("Split", "id = \"bbbb\", revises = \"aaaa\"", SPLIT, JOIN);
        Files.delete(project.resolve("classes/acme/Split.class"));
        MigrateException missing = assertThrows(MigrateException.class, () -> new Heads(workspace()).run());
        assertEquals(
                "src/acme/Split.java is a revision that is not compiled yet: there is no classes/acme/Split.class.",
                missing.getMessage());
        assertTrue(missing.advice().orElse("").startsWith("Compile first: mvn compile migrate:upgrade"));
        revision("Split", "id = \"bbbb\", revises = \"aaaa\"", SPLIT, JOIN);
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        assertEquals(
                "src/acme/Split.java was changed after it was compiled.",
                assertThrows(MigrateException.class, this::upgrade).getMessage());
    }

    @Test
    void aHeaderThatIsWrongIsTold() throws IOException {
        revision("Split", "id = \"no id\", revises = \"aaaa\"", "", "");
        MigrateException wrong = assertThrows(MigrateException.class, () -> new Heads(workspace()).run());
        assertEquals(
                "src/acme/Split.java: @Revision: 'no id' cannot be a revision id: letters, digits, _ and . are allowed.",
                wrong.getMessage());
    }

    @Test
    void anEditedClassIsNoticedAndAReformattedOneIsNot() throws IOException {
        String header = "id = \"bbbb\", revises = \"aaaa\"";
        revision("Split", header, SPLIT, JOIN);
        upgrade();
        revision("Split", header, "// why\n" + SPLIT.replace(";\n", ";\n\n   "), JOIN);
        assertEquals(List.of(), failed());
        revision("Split", header, SPLIT.replace("\"b\"", "\"c\""), JOIN);
        assertEquals(List.of("files"), failed());
    }

    @Test
    void aTemplateOfTheHistoryIsMadeAnewWhenAClassDoesSomethingElse() throws IOException {
        String header = "id = \"bbbb\", revises = \"aaaa\"";
        Path model = Files.createDirectories(project.resolve("model"));
        Files.writeString(
                model.resolve("a.sql"),
                "CREATE TABLE device (id bigint PRIMARY KEY, n int NOT NULL DEFAULT 0, m int NOT NULL DEFAULT 0, first text);");
        revision("Split", header, SPLIT, JOIN);
        upgrade();
        assertEquals(List.of(), failed(model));
        revision("Split", header, SPLIT.replace("ADD first text", "ADD first text, ADD z int"), JOIN);
        assertEquals(List.of("model", "files"), failed(model));
    }

    @Test
    void itIsCalledAgainWhenALockWasInTheWay() throws Exception {
        revision("Split", "id = \"bbbb\", revises = \"aaaa\"", SPLIT, JOIN);
        new Upgrade(workspace(), new Upgrade.Options("aaaa")).run();
        List<Integer> retries = new ArrayList<>();
        try (Connection holder = database.connect()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("LOCK TABLE device");
            new Upgrade(
                            workspace(new RunListener() {
                                        @Override
                                        public void retrying(
                                                Script script,
                                                Direction direction,
                                                int retry,
                                                Duration pause,
                                                List<Blocker> blockers) {
                                            retries.add(retry);
                                            rollBack(holder);
                                        }
                                    })
                                    .running(new Limits(60, 1, 3, 0, "script")),
                            new Upgrade.Options(null))
                    .run();
        }
        assertEquals(List.of(1), retries);
        assertEquals(List.of("it's \\ {0} ?", "b", "-"), query(ROWS));
    }

    @Test
    void aRunInOneTransactionHoldsItToo() throws Exception {
        revision("Split", "id = \"bbbb\", revises = \"aaaa\"", SPLIT, JOIN);
        new Upgrade(workspace().running(new Limits(60, 1, 3, 0, "run")), new Upgrade.Options(null)).run();
        assertEquals(List.of("1"), query("SELECT count(DISTINCT xmin::text) FROM migrate_version"));
        assertEquals(List.of("it's \\ {0} ?", "b", "-"), query(ROWS));
    }

    @Test
    void killedInABackfillItGoesOnWithBehindTheLastRange() throws Exception {
        revision("Fill", "id = \"bbbb\", revises = \"aaaa\", transactional = false", FILL, "");
        new Upgrade(workspace(), new Upgrade.Options("aaaa")).run();
        query("INSERT INTO device SELECT i * 3 FROM generate_series(1, 3000) i RETURNING 1");
        Random random = new Random(1);
        int kills = 0;
        for (int tries = 0;
                query("SELECT count(*) FROM migrate_version WHERE direction IS NULL")
                        .equals(List.of("1"));
                tries++) {
            int batches = random.nextInt(25);
            List<BackfillProgress> seen = new ArrayList<>();
            RunListener killer = new RunListener() {
                @Override
                public void backfilled(Script script, Direction direction, BackfillProgress progress) {
                    seen.add(progress);
                    if (seen.size() == batches) {
                        unchecked(
                                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                                        + " AND pid <> pg_backend_pid()");
                    }
                }
            };
            try {
                new Upgrade(workspace(killer), new Upgrade.Options(null)).run();
            } catch (MigrateException killed) {
                kills++;
            }
            assertTrue(tries < 100);
        }
        assertTrue(kills > 1, "killed " + kills);
        assertEquals(List.of("1 1 3002"), query("SELECT concat_ws(' ', n, m, count(*)) FROM device GROUP BY n, m"));
        assertEquals(List.of("t"), query("SELECT backfill IS NULL FROM migrate_version WHERE id = 'bbbb'"));
    }

    @Test
    void aRangeKeepsItsTransaction() throws Exception {
        String range = "Backfill.of(database, table(name(\"device\")), field(name(\"id\"))).run(range -> {"
                + " database.transaction(t -> t.dsl().execute(\"UPDATE device SET n = 5\")); %s return 2; });";
        String header = "id = \"bbbb\", revises = \"aaaa\", transactional = false";
        for (String wrong : List.of(
                "database.execute(\"COMMIT\");",
                "database.connection(c -> { try (var s = c.createStatement()) { s.execute(\"COMMIT\"); } });",
                "if (true) throw new IllegalStateException(\"mine\");")) {
            revision("Fill", header, range.formatted(wrong), "");
            assertThrows(MigrateException.class, this::upgrade, wrong);
        }
        assertEquals(List.of("5", "5"), query("SELECT n FROM device"));
        revision(
                "Fill",
                header,
                "database.transaction(t -> Backfill.of(t.dsl(), table(\"device\"), field(\"id\")).run(r -> 0));",
                "");
        MigrateException inside = assertThrows(MigrateException.class, this::upgrade);
        assertTrue(String.valueOf(inside.getMessage()).contains("within database.transaction"), inside::getMessage);
        revision("Fill", header, range.formatted(""), "");
        assertEquals(1, upgrade().applied().size());
    }

    @Test
    void aBackfillIsWrittenAsOneOfAScript() throws Exception {
        revision("Fill", "id = \"bbbb\", revises = \"aaaa\", transactional = false", FILL, "");
        String sql = sql("upgrade", "aaaa:heads");
        assertTrue(sql.contains("DO $migrate$"), sql);
        new Upgrade(workspace(), new Upgrade.Options("aaaa")).run();
        query("INSERT INTO device SELECT i * 3 FROM generate_series(1, 300) i RETURNING 1");
        try (Connection connection = database.connect()) {
            runAll(connection, sql);
        }
        assertEquals(List.of("1 1 302"), query("SELECT concat_ws(' ', n, m, count(*)) FROM device GROUP BY n, m"));
        assertFalse(sql.contains("fetch"));
    }

    /** As psql does: each statement by itself, so that a block may commit. */
    private static void runAll(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (SqlStatement each : StatementSplitter.split(sql)) {
                statement.execute(each.text());
            }
        }
    }

    private Path revision(String name, String header, String upgrade, String downgrade) throws IOException {
        Path source = project.resolve("src/acme/" + name + ".java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, """
                package acme;
                import static org.jooq.impl.DSL.*;
                import dev.migrate.api.*;
                import org.jooq.DSLContext;
                @Revision(%s, message = "What %s does")
                public final class %s implements JavaRevision {
                    @Override
                    public void upgrade(DSLContext database) {
                %s
                    }
                    @Override
                    public void downgrade(DSLContext database) {
                %s
                    }
                }
                """.formatted(header, name, name, upgrade, downgrade));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-nowarn",
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        project.resolve("classes").toString(),
                        source.toString());
        assertEquals(0, result, source::toString);
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().minusSeconds(60)));
        return source;
    }

    private Upgrade.Result upgrade() {
        return new Upgrade(workspace(), new Upgrade.Options(null)).run();
    }

    private int downgrade(String target) {
        Care care = new Care(true, false, false, Safeguard.ARCHIVE_SCHEMA, null);
        return new Downgrade(workspace(), new Downgrade.Options(target, care, Confirmation.GIVEN))
                .run()
                .takenBack()
                .size();
    }

    private String sql(String direction, String range) {
        return new Sql(workspace(), new Sql.Options(range, direction)).run().sql();
    }

    private List<String> failed() {
        return failed(project.resolve("no-model"));
    }

    private List<String> failed(Path model) {
        return new Check(workspace(), new Check.Options(model, Filter.NONE))
                .run().verdicts().stream()
                        .filter(verdict -> verdict.outcome() == Outcome.FAILED)
                        .map(Verdict::id)
                        .toList();
    }

    private List<String> query(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        }
    }

    private List<String> unchecked(String sql) {
        try {
            return query(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Workspace workspace() {
        return workspace(RunListener.SILENT);
    }

    private Workspace workspace(RunListener listener) {
        Databases databases = new Databases(
                new Databases.Settings(
                        database, List.of(), TestServer.server().database("postgres"), null, project, project),
                artifact -> {
                    throw new AssertionError("no binaries are needed");
                },
                TestServer::servers,
                note -> {});
        JavaCode code = new JavaCode(project.resolve("classes"), List.of(project.resolve("src")), List::of);
        Project settings = new Project(
                project,
                List.of(Path.of("migrations")),
                Optional.of(code),
                "public",
                "migrate_version",
                "migrate_log",
                "test");
        return Workspace.of(settings, databases, listener, warning -> {});
    }
}
