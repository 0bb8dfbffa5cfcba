package dev.migrate.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.MigrateException;
import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Schema;
import dev.migrate.catalog.Table;
import dev.migrate.revision.Checksum;
import dev.migrate.revision.Direction;
import dev.migrate.revision.Section;
import dev.migrate.revision.SectionOptions;
import dev.migrate.run.RunSettings;
import dev.migrate.run.Script;
import dev.migrate.server.DatabaseServer;
import dev.migrate.server.ExternalServer;
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
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void theLeastRecentlyUsedTemplatesMakeRoom() {
        String first = inItsOwnBuild(0);
        String second = inItsOwnBuild(1);
        for (int number = 2; number < 10; number++) {
            assertEquals(first, inItsOwnBuild(0));
            inItsOwnBuild(number);
        }
        assertTrue(server.exists(first));
        assertFalse(server.exists(second));
        assertEquals(7, templates(first), "those that are kept, and the last one");
    }

    @Test
    void theBeginningsOfAHistoryMakeRoomToo() {
        List<Script> scripts = new ArrayList<>();
        String last = "";
        for (int number = 0; number < 10; number++) {
            scripts.add(numbered(number));
            last = inItsOwnBuild(scripts);
        }
        assertEquals(7, templates(last));
    }

    @Test
    void aTemplateThatALivingBuildUsesIsNotDropped() {
        String used;
        try (ExternalServer living = build()) {
            used = history(living).template(List.of(numbered(0)));
            fillWithOthers();
            assertTrue(server.exists(used));
        }
        fillWithOthers();
        assertFalse(server.exists(used));
    }

    private void fillWithOthers() {
        for (int number = 1; number < 9; number++) {
            inItsOwnBuild(number);
        }
    }

    /** The name of the template that a build of its own makes, or finds. */
    private String inItsOwnBuild(int number) {
        return inItsOwnBuild(List.of(numbered(number)));
    }

    private String inItsOwnBuild(List<Script> scripts) {
        try (ExternalServer build = build()) {
            return history(build).template(scripts);
        }
    }

    private static ExternalServer build() {
        return ExternalServer.of(TestServer.server().database("postgres"));
    }

    private static Script numbered(int number) {
        return script("r" + number, "CREATE TABLE public.t" + number + " (id int);");
    }

    private long templates(String one) {
        String prefix = one.substring(0, one.length() - 16);
        return server.databaseNames().stream()
                .filter(name -> name.startsWith(prefix))
                .count();
    }

    @Test
    void aTemplateThatIsGoneBeforeItIsCopiedIsMadeAnew() throws SQLException {
        DatabaseServer forestalling = ForestallingServer.dropping(server, template(FIRST), "copyDatabase");
        Supplier<Shadow> copies = history(forestalling).copies(List.of(FIRST));
        try (Shadow one = copies.get();
                Shadow other = copies.get()) {
            assertEquals(List.of("public.first"), tables(one.name()));
            assertEquals(List.of("public.first"), tables(other.name()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"use", "copyDatabase"})
    void aBeginningThatIsGoneBeforeItIsCopiedIsReplayed(String act) throws SQLException {
        DatabaseServer forestalling = ForestallingServer.dropping(server, template(FIRST), act);
        assertEquals(
                List.of("public.first", "public.second"),
                tables(history(forestalling).template(List.of(FIRST, SECOND))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"use", "database"})
    void aTemplateThatIsGoneBeforeItIsReadIsMadeAnew(String act) {
        DatabaseServer forestalling = ForestallingServer.dropping(server, template(FIRST), act);
        Catalog catalog = history(forestalling).catalog(List.of(FIRST));
        assertTrue(catalog.contains(Table.id(Schema.id("public"), "first")));
    }

    private List<String> shadows() {
        return server.databaseNames().stream()
                .filter(name -> name.startsWith("migrate_shadow_"))
                .toList();
    }

    private String template(Script... scripts) {
        return history(server).template(List.of(scripts));
    }

    private History history(DatabaseServer on) {
        return new History(on, RunSettings.defaults("test"), project);
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
