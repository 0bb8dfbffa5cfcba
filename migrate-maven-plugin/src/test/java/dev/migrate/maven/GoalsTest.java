package dev.migrate.maven;

import static org.apache.maven.api.plugin.testing.MojoExtension.setVariableValueToObject;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.when;

import dev.migrate.server.Database;
import dev.migrate.server.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.api.plugin.testing.Basedir;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.artifact.ProjectArtifact;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goals with Maven's parameters and Maven's log, on a database of their own. */
@MojoTest
@Basedir("src/test/projects/linear")
final class GoalsTest {
    private Database database = TestServer.newDatabase();
    private final Lines lines = new Lines();

    /** What a reader of the log sees. */
    private static final class Lines extends SystemStreamLog {
        private final List<String> all = new ArrayList<>();

        @Override
        public void info(CharSequence content) {
            all.add(content.toString());
        }

        @Override
        public void warn(CharSequence content) {
            all.add("warning: " + content);
        }

        boolean contain(String text) {
            return all.stream().anyMatch(line -> line.contains(text));
        }
    }

    @BeforeEach
    void emptyDatabase() {
        database = TestServer.newDatabase();
    }

    @Test
    @InjectMojo(goal = "upgrade")
    @MojoParameter(name = "revision", value = "+1")
    void upgradeGoesWhereItIsTold(UpgradeMojo upgrade) throws Exception {
        run(upgrade);
        assertTrue(lines.contain("aaaa00000001  Create device"), lines.all.toString());
        assertFalse(lines.contain("bbbb00000002"), lines.all.toString());
    }

    @Test
    @InjectMojo(goal = "upgrade")
    void upgradeSaysWhenThereIsNothingToDo(UpgradeMojo upgrade) throws Exception {
        run(upgrade);
        lines.all.clear();
        run(upgrade);
        assertEquals(List.of("Nothing to apply on " + database.displayName() + "."), lines.all);
    }

    @Test
    @InjectMojo(goal = "check")
    void checkFailsWithOneLineForEachVerdict(CheckMojo check) {
        MojoFailureException failure = assertThrows(MojoFailureException.class, () -> run(check));
        assertEquals(
                "2 revisions are pending on " + database.displayName() + ". Run: mvn migrate:upgrade",
                failure.getMessage());
        assertTrue(lines.contain("one head"));
    }

    @Test
    @InjectMojo(goal = "heads")
    void headsLooksAtNoDatabase(HeadsMojo heads) throws Exception {
        setVariableValueToObject(heads, "url", "jdbc:postgresql://127.0.0.1:1/nowhere");
        execute(heads);
        assertTrue(lines.contain("bbbb00000002  Add device location"), lines.all.toString());
    }

    @Test
    @InjectMojo(goal = "current")
    @MojoParameter(name = "password", value = "not-the-password")
    void aWrongPasswordIsTheUsersMistakeAndStaysSecret(CurrentMojo current) throws Exception {
        setVariableValueToObject(current, "url", database.url());
        setVariableValueToObject(current, "user", database.user());
        MojoFailureException failure = assertThrows(MojoFailureException.class, () -> execute(current));
        String message = String.valueOf(failure.getMessage());
        assertTrue(message.contains("password authentication failed"), message);
        assertFalse(message.contains("not-the-password"));
    }

    @Test
    void whatTheBuildHasPublishedIsNoConfiguredDatabase(
            @InjectMojo(goal = "upgrade") UpgradeMojo upgrade,
            @InjectMojo(goal = "sql") SqlMojo sql,
            @TempDir Path folder)
            throws Exception {
        run(upgrade);
        Path file = folder.resolve("upgrade.sql");
        setVariableValueToObject(sql, "output", file.toFile());
        run(sql);
        assertTrue(lines.contain("Nothing is pending on " + database.displayName()), lines.all.toString());
        publish(sql.project);
        run(sql);
        assertTrue(Files.readString(file).contains("CREATE TABLE public.device"), Files.readString(file));
    }

    @Test
    @InjectMojo(goal = "stamp")
    @MojoParameter(name = "revision", value = "head,,")
    @MojoParameter(name = "directory", value = "src/main/migrations,,src/main/more")
    void whatStandsEmptyInAListIsNoElement(StampMojo stamp) throws Exception {
        run(stamp);
        assertTrue(lines.contain("bbbb00000002"), lines.all.toString());
    }

    @Test
    void aListWithNothingInItIsEmpty() {
        assertEquals(List.of(), MigrateMojo.given(null));
        assertEquals(List.of("a", "b"), MigrateMojo.given(Arrays.asList("a", null, " ", "b")));
    }

    @Test
    @InjectMojo(goal = "upgrade")
    @MojoParameter(name = "database", value = "dev")
    void aNameAndAUrlAreTwoDatabases(UpgradeMojo upgrade) {
        type(upgrade, "migrate.url", "jdbc:postgresql://db/app");
        MojoFailureException failure = assertThrows(MojoFailureException.class, () -> run(upgrade));
        assertEquals(
                "Two databases are meant: migrate.database says dev, and migrate.url another one.\n"
                        + "Leave out one of them.",
                failure.getMessage());
    }

    @Test
    @InjectMojo(goal = "upgrade")
    void anEmptyUrlOrNameIsNoChoice(UpgradeMojo upgrade) {
        type(upgrade, "migrate.url", "");
        MojoFailureException url = assertThrows(MojoFailureException.class, () -> execute(upgrade));
        assertTrue(String.valueOf(url.getMessage()).startsWith("migrate.url is empty."), url.getMessage());
        type(upgrade, "migrate.database", "");
        MojoFailureException name = assertThrows(MojoFailureException.class, () -> execute(upgrade));
        assertTrue(String.valueOf(name.getMessage()).startsWith("migrate.database is empty."), name.getMessage());
    }

    @Test
    @InjectMojo(goal = "heads")
    void aPropertyThatNoGoalHasIsSaid(HeadsMojo heads) throws Exception {
        Properties typed = new Properties();
        for (String property : List.of("allowDataloss", "ours", "revision", "format", "qqq")) {
            typed.setProperty("migrate." + property, "true");
        }
        heads.project.getProperties().setProperty("migrate.ours", "also in the POM");
        when(heads.session.getUserProperties()).thenReturn(typed);
        execute(heads);
        assertEquals(
                List.of(
                        "warning: No goal has a property migrate.allowDataloss; similar: migrate.allowDataLoss.",
                        "warning: No goal has a property migrate.qqq."),
                lines.all.stream().filter(line -> line.startsWith("warning")).toList());
    }

    @Test
    @InjectMojo(goal = "history")
    void aGoalThatKnowsNoNamesRefusesOne(HistoryMojo history) {
        type(history, "migrate.database", "staging");
        MojoFailureException failure = assertThrows(MojoFailureException.class, () -> run(history));
        assertEquals(
                "migrate:history does not know the POM's <databases>, so no migrate.database.",
                String.valueOf(failure.getMessage()).lines().findFirst().orElseThrow());
    }

    @Test
    @InjectMojo(goal = "sql")
    @MojoParameter(name = "revision", value = "base:head")
    @MojoParameter(name = "lockTimeout", value = "7")
    @MojoParameter(name = "statementTimeout", value = "70")
    @MojoParameter(name = "transaction", value = "run")
    void sqlIsWhatAnUpgradeWithTheSameLimitsRuns(SqlMojo sql, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("upgrade.sql");
        setVariableValueToObject(sql, "output", file.toFile());
        run(sql);
        String text = Files.readString(file);
        assertTrue(text.contains("SET LOCAL lock_timeout = 7000;"), text);
        assertTrue(text.contains("SET LOCAL statement_timeout = 70000;"), text);
        assertEquals(3, text.split("COMMIT;", -1).length, text);
    }

    @Test
    @InjectMojo(goal = "sql")
    @MojoParameter(name = "revision", value = "base:head")
    @MojoParameter(name = "attach", value = "true")
    void sqlMayBeAnArtifact(SqlMojo sql, @TempDir Path folder) throws Exception {
        sql.project.getBuild().setDirectory(folder.toString());
        sql.project.setArtifact(new ProjectArtifact(sql.project));
        run(sql);
        Artifact artifact = sql.project.getAttachedArtifacts().get(0);
        assertEquals("upgrade sql", artifact.getClassifier() + " " + artifact.getType());
        assertEquals(folder.resolve("migrate/upgrade.sql"), artifact.getFile().toPath());
        assertTrue(Files.readString(artifact.getFile().toPath()).contains("CREATE TABLE public.device"));
    }

    @Test
    @InjectMojo(goal = "heads")
    @MojoParameter(name = "directory", value = "db/migratoins")
    void aFolderThatIsNamedAndNotThereIsNamedAmongModules(HeadsMojo heads) throws Exception {
        when(heads.session.getProjects()).thenReturn(List.of(heads.project, heads.project));
        execute(heads);
        assertTrue(lines.contain("No revisions and no model here"), lines.all.toString());
        assertTrue(lines.contain("migratoins (migrate.directory)"), lines.all.toString());
    }

    private static void type(MigrateMojo goal, String property, String value) {
        Properties typed = new Properties();
        typed.setProperty(property, value);
        when(goal.session.getUserProperties()).thenReturn(typed);
    }

    private void publish(MavenProject project) {
        Published.put(
                Map.of(
                        Published.URL, database.url(),
                        Published.USER, String.valueOf(database.user()),
                        Published.PASSWORD, String.valueOf(database.password())),
                project);
    }

    @Test
    @InjectMojo(goal = "upgrade")
    @MojoParameter(name = "skip", value = "true")
    @MojoParameter(name = "url", value = "no URL at all")
    void skipComesBeforeAnythingElse(UpgradeMojo upgrade) throws Exception {
        upgrade.setLog(lines);
        upgrade.execute();
        assertEquals(List.of("Skipped: migrate.skip is set."), lines.all);
    }

    private void run(MigrateMojo goal) throws Exception {
        setVariableValueToObject(goal, "url", database.url());
        setVariableValueToObject(goal, "user", database.user());
        setVariableValueToObject(goal, "password", database.password());
        execute(goal);
    }

    /** The harness's session has no settings, which a session of Maven has. */
    private void execute(MigrateMojo goal) throws Exception {
        when(goal.session.getSettings()).thenReturn(new Settings());
        goal.setLog(lines);
        goal.execute();
    }
}
