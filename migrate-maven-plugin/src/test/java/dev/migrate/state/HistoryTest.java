package dev.migrate.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.MigrateException;
import dev.migrate.revision.Checksum;
import dev.migrate.revision.Direction;
import dev.migrate.revision.Section;
import dev.migrate.revision.SectionOptions;
import dev.migrate.run.RunSettings;
import dev.migrate.run.Script;
import dev.migrate.server.DatabaseServer;
import dev.migrate.server.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class HistoryTest {
    private static final Script FIRST = script("a", "CREATE TABLE public.first (id int);");
    private static final Script SECOND = script("b", "CREATE TABLE public.second (id int);");

    private final DatabaseServer server = TestServer.server();
    private final Path project = Path.of("/project", UUID.randomUUID().toString());

    @Test
    void buildsWhatTheScriptsBuildAndNothingElse() throws SQLException {
        assertEquals(List.of(), tables(template()));
        assertEquals(List.of("public.first", "public.second"), tables(template(FIRST, SECOND)));
    }

    @Test
    void replaysOnlyWhatIsNew() throws SQLException {
        execute(template(FIRST), "CREATE TABLE public.trace ()");
        assertEquals(List.of("public.first", "public.second", "public.trace"), tables(template(FIRST, SECOND)));
    }

    @Test
    void anEditedScriptIsAnotherHistory() throws SQLException {
        String before = template(FIRST);
        String after = template(script("a", "CREATE TABLE public.other (id int);"));
        assertNotEquals(before, after);
        assertEquals(List.of("public.other"), tables(after));
    }

    /** As two builds of one project do, each of which finds that the template is missing. */
    @Test
    void twoWhoBuildItAtTheSameTimeGetTheSame() throws SQLException {
        Both<String, String> both = Both.of(() -> template(FIRST, SECOND), () -> template(FIRST, SECOND));
        assertEquals(both.first(), both.second());
        assertEquals(List.of("public.first", "public.second"), tables(both.first()));
    }

    @Test
    void projectsDoNotShareTemplates() {
        String theirs =
                new History(server, RunSettings.defaults("test"), Path.of("/elsewhere")).template(List.of(FIRST));
        assertNotEquals(theirs, template(FIRST));
    }

    @Test
    void aFailingScriptLeavesNoTemplateAndNoShadow() throws InterruptedException {
        List<String> before = shadows();
        MigrateException failure =
                assertThrows(MigrateException.class, () -> template(FIRST, script("c", "SELECT nonsense;")));
        assertTrue(failure.getMessage().contains("c.sql:7"), failure.getMessage());
        assertEquals(List.of(), staying(before));
    }

    /** Those that are new and stay: the shadows of tests that run at the same time do not. */
    private List<String> staying(List<String> before) throws InterruptedException {
        List<String> fresh = new ArrayList<>(shadows());
        fresh.removeAll(before);
        Instant deadline = Instant.now().plus(Duration.ofMinutes(2));
        while (!fresh.isEmpty() && Instant.now().isBefore(deadline)) {
            Thread.sleep(50);
            fresh.retainAll(shadows());
        }
        return fresh;
    }

    @Test
    void oldTemplatesMakeRoom() {
        for (int i = 0; i < 12; i++) {
            template(script("a", "CREATE TABLE public.t" + i + " (id int);"));
        }
        String last = template(FIRST);
        String prefix = last.substring(0, last.length() - 16);
        long kept = server.databaseNames().stream()
                .filter(name -> name.startsWith(prefix))
                .count();
        assertTrue(kept <= 8, kept + " templates are kept");
    }

    private List<String> shadows() {
        return server.databaseNames().stream()
                .filter(name -> name.startsWith("migrate_shadow_"))
                .toList();
    }

    private String template(Script... scripts) {
        return new History(server, RunSettings.defaults("test"), project).template(List.of(scripts));
    }

    private static Script script(String id, String upgrade) {
        Section up = new Section(Direction.UPGRADE, SectionOptions.NONE, upgrade, 7);
        Section down = new Section(Direction.DOWNGRADE, SectionOptions.NONE, "", 9);
        Checksum checksum = new Checksum("test", Integer.toHexString(upgrade.hashCode()));
        return new Script(id, List.of(), "Do " + id, id + ".sql", checksum, up, down);
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = server.database(database).connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> tables(String database) throws SQLException {
        try (Connection connection = server.database(database).connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT schemaname || '.' || tablename FROM pg_tables"
                        + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
