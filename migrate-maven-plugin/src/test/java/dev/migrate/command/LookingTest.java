package dev.migrate.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.run.RunListener;
import dev.migrate.server.Database;
import dev.migrate.server.Servers;
import dev.migrate.server.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only looks, and what only runs scripts, loads no class of jOOQ, which would cost more than the look. */
final class LookingTest {
    @TempDir
    private Path project = Path.of("");

    @Test
    void noClassOfJooqIsLoaded() throws Exception {
        Files.writeString(Files.createDirectories(project.resolve("migrations")).resolve("a.sql"), """
                -- Create a
                --
                -- revision: aaaa00000001

                -- migrate:upgrade
                CREATE TABLE a ();

                -- migrate:downgrade
                DROP TABLE a;
                """);
        Database database = TestServer.newDatabase();
        String output = output(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-verbose:class",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                project.toString(),
                database.url(),
                String.valueOf(database.user()),
                String.valueOf(database.password())));
        assertTrue(output.contains("dev.migrate.command.Current "), output);
        assertTrue(output.contains("looked and ran"), output);
        assertEquals(
                List.of(),
                output.lines().filter(line -> line.contains("org.jooq")).toList());
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream output = process.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return text;
        }
    }

    /** The commands, in a Java of its own. */
    static final class Main {
        private Main() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) {
            Path project = Path.of(arguments[0]);
            Database database = new Database(arguments[1], arguments[2], arguments[3]);
            Databases databases = new Databases(
                    new Databases.Settings(database, List.of(), null, null, project, project),
                    artifact -> {
                        throw new AssertionError("no binaries are needed");
                    },
                    Servers::new,
                    note -> {});
            Project settings = new Project(
                    project,
                    List.of(project.resolve("migrations")),
                    Optional.empty(),
                    "public",
                    "migrate_version",
                    "migrate_log",
                    "test");
            Workspace workspace = Workspace.of(settings, databases, RunListener.SILENT, warning -> {});
            new Current(workspace, new Current.Options(true, 0)).run();
            new Upgrade(workspace, new Upgrade.Options(null)).run();
            new Upgrade(workspace, new Upgrade.Options(null)).run();
            new Check(workspace, new Check.Options(project.resolve("no-model"), Filter.NONE)).run();
            new Sql(workspace, new Sql.Options("base:head", "upgrade")).run();
            new Heads(workspace).run();
            new Stamp(workspace, new Stamp.Options(List.of("base"), false, Confirmation.GIVEN)).run();
            System.out.println("looked and ran");
        }
    }
}
