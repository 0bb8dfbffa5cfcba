package dev.migrate.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.command.Check.Outcome;
import dev.migrate.revision.FileNamePattern;
import dev.migrate.run.RunListener;
import dev.migrate.server.Database;
import dev.migrate.server.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real database the goals need the rights of the scripts and no others; names and messages may be of any kind. */
final class PlainUserTest {
    private static final Care ALLOWING = new Care(true, false, false, "migrate_archive", null);

    /** What quotes, comments and lines can do to SQL that is put together carelessly. */
    private static final String ODD = "O'Neil's \"odd\" -- name */ /* $$ $migrate$ \\";

    @TempDir
    private Path project = Path.of("");

    private final String user = "plain_" + UUID.randomUUID().toString().substring(0, 8);
    private final Database root = TestServer.newDatabase();

    @BeforeEach
    void aRoleThatOwnsItsSchemaOnly() throws SQLException {
        execute("CREATE ROLE " + user + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD 'plain'");
        execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
        execute("CREATE SCHEMA app AUTHORIZATION " + user);
        execute("ALTER DEFAULT PRIVILEGES FOR ROLE " + user + " GRANT ALL ON TABLES TO PUBLIC");
    }

    @AfterEach
    void noRole() throws SQLException {
        execute("DROP OWNED BY " + user + " CASCADE");
        execute("DROP ROLE " + user);
    }

    @Test
    void aRoleThatOwnsItsSchemaDoesAll() throws Exception {
        Files.writeString(
                project.resolve("model.sql"), "CREATE SCHEMA app; CREATE TABLE app.device (id bigint PRIMARY KEY);");
        Workspace workspace = workspace("app", "migrate_version", "migrate_log");
        write(
                "aaaa00000001",
                "",
                "Create device",
                "CREATE TABLE app.device (id bigint PRIMARY KEY);",
                "DROP TABLE app.device;");
        new Upgrade(workspace, new Upgrade.Options(null, Care.NONE, Confirmation.GIVEN)).run();
        assertTrue(databaseIsFine(workspace));
        assertEquals(1, current(workspace).applied().size());
        new Downgrade(workspace, new Downgrade.Options("base", ALLOWING, Confirmation.GIVEN)).run();
        new Stamp(workspace, new Stamp.Options(List.of("head"), false, Confirmation.GIVEN)).run();
        assertTrue(databaseIsFine(workspace));
        assertEquals(List.of("migrate_log " + user + " false", "migrate_version " + user + " false"), query("""
                        SELECT c.relname || ' ' || c.relowner::regrole || ' ' || EXISTS (
                            SELECT FROM aclexplode(c.relacl) a WHERE a.grantee <> c.relowner
                            AND a.privilege_type IN ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE'))
                        FROM pg_class c WHERE c.relname LIKE 'migrate%' AND c.relkind = 'r' ORDER BY 1"""));
    }

    @Test
    void oddNamesBreakNothing() throws Exception {
        execute("GRANT CREATE ON DATABASE \""
                + query("SELECT current_database()").get(0) + "\" TO " + user);
        Workspace workspace = workspace(ODD + "\nschema", ODD + "v", ODD + "l");
        NewFile file = new NewFile(FileNamePattern.DEFAULT, "UTC", null, ODD, Map.of(), List.of("label"), null, null);
        Create.Options options = new Create.Options(
                ODD + "\nand a second line",
                project.resolve("none"),
                false,
                "base",
                true,
                List.of(),
                Filter.NONE,
                new Renaming("", Renaming.Others.none, Confirmation.GIVEN),
                file);
        Path written = project.resolve(new Create(workspace, options).run().file());
        String quoted = "app.\"" + ODD.replace("\"", "\"\"") + "\n\"";
        String text = Files.readString(written);
        String up = text.substring(0, text.indexOf("-- migrate:downgrade"));
        Files.writeString(
                written,
                up + "CREATE TABLE " + quoted + " (id int);\n" + text.substring(up.length()) + "\nDROP TABLE " + quoted
                        + ";\n");

        assertEquals(
                1,
                new Upgrade(workspace, new Upgrade.Options(null, Care.NONE, Confirmation.GIVEN))
                        .run()
                        .applied()
                        .size());
        assertEquals(
                ODD + " and a second line", current(workspace).applied().get(0).message());
        assertTrue(databaseIsFine(workspace));
        String sql = new Sql(workspace, new Sql.Options("base:head", "upgrade"))
                .run()
                .sql();
        new Downgrade(workspace, new Downgrade.Options("base", ALLOWING, Confirmation.GIVEN)).run();
        assertEquals(0, current(workspace).applied().size());
        execute("DROP SCHEMA \"" + (ODD + "\nschema").replace("\"", "\"\"") + "\" CASCADE");
        execute(new Database(root.url(), user, "plain"), sql);
        assertEquals(
                ODD + " and a second line", current(workspace).applied().get(0).message());
    }

    private static boolean databaseIsFine(Workspace workspace) {
        return new DatabaseCheck(workspace, workspace.scripts())
                .verdicts().stream().allMatch(verdict -> verdict.outcome() == Outcome.PASSED);
    }

    private static Current.Result current(Workspace workspace) {
        return new Current(workspace, new Current.Options(true, 0)).run();
    }

    private void write(String id, String parent, String message, String up, String down) throws IOException {
        Files.createDirectories(project.resolve("migrations"));
        Files.writeString(
                project.resolve("migrations/" + id + ".sql"),
                "-- " + message + "\n--\n-- revision: " + id + "\n" + parent + "-- created: 2026-01-05T09:00:00Z\n\n"
                        + "-- migrate:upgrade\n" + up + "\n\n-- migrate:downgrade\n" + down + "\n");
    }

    private Workspace workspace(String schema, String versionTable, String logTable) {
        Database plain = new Database(root.url(), user, "plain");
        Databases databases = new Databases(
                new Databases.Settings(
                        plain, List.of(), TestServer.server().database("postgres"), null, project, project),
                artifact -> {
                    throw new AssertionError("no binaries are needed");
                },
                TestServer::servers,
                note -> {});
        Project settings = new Project(
                project,
                List.of(project.resolve("migrations")),
                Optional.empty(),
                schema,
                versionTable,
                logTable,
                "test");
        return Workspace.of(settings, databases, RunListener.SILENT, warning -> {});
    }

    private void execute(String sql) throws SQLException {
        execute(root, sql);
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private List<String> query(String sql) throws SQLException {
        try (Connection connection = root.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }
}
