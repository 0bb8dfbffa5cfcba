package dev.migrate.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.MigrateException;
import dev.migrate.report.DiffText;
import dev.migrate.report.Json;
import dev.migrate.report.Style;
import dev.migrate.revision.RevisionDirectory;
import dev.migrate.run.RunListener;
import dev.migrate.run.RunSettings;
import dev.migrate.run.TableNames;
import dev.migrate.server.Database;
import dev.migrate.server.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** States of a project of two revisions, whose model is one step ahead. */
final class DiffTest {
    private static final String DEVICE = "CREATE TABLE device (id bigint PRIMARY KEY, name text)";

    @TempDir
    private Path project = Path.of("");

    private final List<String> warnings = new ArrayList<>();
    private @Nullable Database target = null;

    @BeforeEach
    void write() throws IOException {
        file("migrations/1.sql", revision("aaaaaaaaaaaa", "", DEVICE, "DROP TABLE device"));
        file("migrations/2.sql", revision("bbbbbbbbbbbb", "aaaaaaaaaaaa", "ALTER TABLE device ADD n int", "SELECT 1"));
        file("schema/device.sql", DEVICE.replace("text", "varchar(20)") + "; ALTER TABLE device ADD n int;");
        file("schema/owner.sql", "CREATE TABLE owner (id int PRIMARY KEY);");
    }

    @Test
    void isASummaryByKind() {
        assertEquals(
                List.of(
                        "2 differences from history to model.",
                        "table: 1 added",
                        "    added    table public.owner",
                        "column: 1 changed",
                        "    changed  column public.device.name: type: text -> character varying(20)"),
                DiffText.of(diff("history", "model"), Style.PLAIN));
    }

    @Test
    void isAScriptThatSaysThatItIsNotProved() {
        Diff.Result result = new Diff(workspace(), options("history@head-1", "history", true)).run();
        assertEquals("""
                -- 1 difference from history@head-1 to history.
                -- Not proved: nobody has run these statements. What migrate:create writes is proved.

                ALTER TABLE public.device ADD COLUMN n integer;
                """, DiffText.sql(result));
    }

    @Test
    void isForMachinesToo() {
        String json = Json.of(diff("history@aaaa", "schema"));
        assertTrue(json.contains("\"act\": \"ADDED\""), json);
        assertTrue(json.contains("\"name\": \"column public.device.n\""), json);
        assertFalse(json.contains("\"sql\""), json);
    }

    @ParameterizedTest
    @CsvSource({
        "history, history, 0",
        "history, history@bbbbbbbbbbbb, 0",
        "history@base, history@aaaa, 1",
        "model, schema, 0",
        "model, schema/owner.sql, 1",
        "schema/owner.sql, history@base, 1"
    })
    void knowsStatesByTheirNames(String from, String to, int differences) {
        assertEquals(differences, diff(from, to).differences().size());
    }

    @Test
    void ofADatabaseLeavesTheVersionTableOut() throws SQLException {
        target = TestServer.newDatabase();
        new Upgrade(workspace(), new Upgrade.Options(null)).run();
        assertTrue(diff("history", "database").isEmpty());
        execute("CREATE INDEX late ON device (n)");
        assertEquals(
                List.of("index public.late"),
                diff("history", "database").differences().stream()
                        .map(Diff.Difference::name)
                        .toList());
    }

    @Test
    void ofADatabaseLeavesTheArchiveOut() throws SQLException {
        target = TestServer.newDatabase();
        Care archiving = new Care(false, true, false, "kept", null);
        new Upgrade(workspace(), new Upgrade.Options(null)).run();
        execute("INSERT INTO device VALUES (1, 'a', 2)");
        new Downgrade(workspace(), new Downgrade.Options("base", archiving, Confirmation.GIVEN)).run();
        execute("SELECT FROM kept.registry");
        assertTrue(diff("history@base", "database").isEmpty());
        execute("DROP TABLE kept.registry");
        assertFalse(diff("history@base", "database").isEmpty());
    }

    @Test
    void ofADatabaseLeavesTheVersionTablesSchemaOut() {
        target = TestServer.newDatabase();
        RunSettings settings = RunSettings.defaults("test").withTables(new TableNames("tools", "version", "log"));
        new Upgrade(workspace(settings), new Upgrade.Options(null)).run();
        assertTrue(new Diff(workspace(settings), options("history", "database", false))
                .run()
                .isEmpty());
    }

    @Test
    void ofAnotherDatabaseNeverPrintsItsPassword() {
        Database other = TestServer.newDatabase();
        String url = other.url() + "?user=" + other.user() + "&password=" + other.password();
        Diff.Result result = diff("history@base", url);
        assertTrue(result.isEmpty());
        String text = DiffText.of(result, Style.PLAIN) + DiffText.sql(result) + Json.of(result) + warnings;
        assertTrue(text.contains(other.url()), text);
        assertFalse(text.contains(String.valueOf(other.password())), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "histroy | 'histroy' is no state",
                "src/nothing.sql | 'src/nothing.sql' is no state",
                "history@nothing | 'nothing'",
                "history@current | 'history@current' depends on where a database stands",
                "history@-1 | 'history@-1' depends on where a database stands",
                "history@ | '' names no place in the history",
                "database | There is no database yet",
                "jdbc:postgresql://127.0.0.1:1/app?password=hush | Cannot connect to jdbc:postgresql://127.0.0.1:1/app: ",
                "jdbc:postgresql://me:hush@127.0.0.1:1/app | Cannot connect to jdbc:postgresql://127.0.0.1:1/app: a user before",
                "jdbc:mysql://127.0.0.1/app | Cannot connect to jdbc:mysql://127.0.0.1/app: it is no PostgreSQL URL"
            })
    void saysWhatIsWrongWithAName(String name, String message) {
        MigrateException failure = assertThrows(MigrateException.class, () -> diff("model", name));
        assertTrue(failure.getMessage().contains(message), failure.getMessage());
        assertFalse((failure.getMessage() + warnings).contains("hush"), failure.getMessage());
    }

    private Diff.Result diff(String from, String to) {
        return new Diff(workspace(), options(from, to, false)).run();
    }

    private Diff.Options options(String from, String to, boolean sql) {
        return new Diff.Options(from, to, project.resolve("schema"), "kept", Filter.NONE, sql);
    }

    private static String revision(String id, String revises, String upgrade, String downgrade) {
        return "-- Change devices\n--\n-- revision: %s\n-- revises: %s\n\n-- migrate:upgrade\n%s;\n\n-- migrate:downgrade\n%s;\n"
                .formatted(id, revises, upgrade, downgrade);
    }

    private void file(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = workspace().databases().target().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Workspace workspace() {
        return workspace(RunSettings.defaults("test"));
    }

    private Workspace workspace(RunSettings settings) {
        Databases databases = new Databases(
                new Databases.Settings(
                        target, List.of(), TestServer.server().database("postgres"), null, project, project),
                artifact -> {
                    throw new AssertionError("no binaries are needed");
                },
                TestServer::servers,
                warnings::add);
        return new Workspace(
                project,
                RevisionDirectory.of(project, List.of(Path.of("migrations"))),
                Optional.empty(),
                databases,
                settings,
                RunListener.SILENT,
                warnings::add);
    }
}
