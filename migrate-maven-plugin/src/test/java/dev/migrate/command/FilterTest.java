package dev.migrate.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.MigrateException;
import dev.migrate.command.Check.Outcome;
import dev.migrate.command.Renaming.Others;
import dev.migrate.run.TableNames;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not looked at is neither compared nor touched, on either side. */
class FilterTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsLeftOutStaysAsItIs() throws IOException, SQLException {
        TestProject project = new TestProject(folder);
        project.model("""
                CREATE SCHEMA audit;
                CREATE TABLE audit.entry (id int);
                CREATE FUNCTION tmp_one() RETURNS int RETURN 1;
                CREATE TABLE device (id int PRIMARY KEY, name text);""");
        project.create("", Others.ask);
        project.upgrade();

        project.model("CREATE TABLE device (id int PRIMARY KEY, name text, location text);");
        project.filter(filter(null, null, "schema:audit,function:public.tmp_*"));
        String text = project.create("", Others.ask);
        assertTrue(text.contains("ADD COLUMN location text;"), text);
        assertFalse(text.contains("audit"), text);
        assertFalse(text.contains("tmp_one"), text);
        assertEquals(Outcome.PASSED, project.modelCheck().outcome());
        project.upgrade();
        assertEquals("0", project.query("SELECT tmp_one() - 1 + count(*) FROM audit.entry"));

        project.filter(Filter.NONE);
        assertEquals(Outcome.FAILED, project.modelCheck().outcome());
        project.filter(filter("public", null, "public.tmp_one"));
        assertEquals(Outcome.PASSED, project.modelCheck().outcome());
        project.filter(filter(null, "table:public.*,table:audit.nothing", null));
        assertEquals(Outcome.PASSED, project.modelCheck().outcome());
        assertEquals(List.of("migrate.include 'table:audit.nothing' fits nothing on either side."), project.warnings);
    }

    @Test
    void whatIsNeededCannotBeLeftOut() throws IOException {
        TestProject project = new TestProject(folder);
        project.model(
                "CREATE TABLE device (id int PRIMARY KEY, name text); CREATE VIEW seen AS SELECT name FROM device;");
        project.create("", Others.ask);

        project.filter(filter(null, null, "enum-type:public.mood,view:public.*"));
        project.model(
                "CREATE TYPE mood AS ENUM ('good'); CREATE TABLE device (id int PRIMARY KEY, name text, mood mood);");
        assertEquals(
                "The filters leave out what cannot be left out: column public.device.mood needs enum type public.mood, "
                        + "which the history has not.",
                refused(project));

        project.model("CREATE TABLE device (id int PRIMARY KEY);");
        assertEquals(
                "The filters leave out what cannot be left out: view public.seen needs column public.device.name, "
                        + "which the model has not.",
                refused(project));

        project.model("CREATE TABLE device (id int PRIMARY KEY, name int);");
        String message = refused(project);
        assertTrue(message.contains("cannot alter type of a column used by a view"), message);
        assertTrue(
                message.contains(
                        "The filters leave out what is in the way: view public.seen needs column public.device.name"),
                message);
        assertEquals(1, project.files());
    }

    @Test
    void neitherThePluginsTablesNorExtensionsMembersAreTouched() throws IOException, SQLException {
        TestProject project = new TestProject(folder);
        project.model("CREATE TABLE device (id int PRIMARY KEY); CREATE EXTENSION hstore;");
        project.create("", Others.ask);
        project.upgrade();
        project.model("""
                CREATE TABLE device (id int PRIMARY KEY, tags hstore);
                CREATE EXTENSION hstore;
                CREATE TABLE migrate_version (id text PRIMARY KEY, extra int);
                CREATE TABLE migrate_log (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
                CREATE INDEX ON migrate_log (id);
                GRANT SELECT ON migrate_version TO PUBLIC;""");
        String text = project.create("", Others.ask);
        String script = text.substring(text.indexOf("-- migrate:upgrade"));
        assertTrue(script.contains("ADD COLUMN tags public.hstore;"), script);
        assertFalse(script.contains("migrate_version"), script);
        assertFalse(script.contains("migrate_log"), script);
        assertFalse(script.contains("FUNCTION"), script);
        project.upgrade();
        assertEquals(Outcome.PASSED, project.modelCheck().outcome());
        assertEquals("2", project.query("SELECT count(*) FROM migrate_version"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a:b:c | migrate.exclude 'a:b:c' is no pattern. | Write a name with its schema
                    public. | migrate.exclude 'public.' is no pattern. | table:audit.*
                    pub"lic.a | migrate.exclude 'pub"lic.a' is no pattern. | table:audit.*
                    tabel:public.a | migrate.exclude 'tabel:public.a': there is no kind 'tabel'. | Kinds are aggregate,
                    """)
    void aBadPatternIsSaid(String pattern, String problem, String advice) {
        MigrateException refused =
                assertThrows(MigrateException.class, () -> new Filter(List.of(), List.of(), List.of(pattern))
                        .sight(TableNames.DEFAULT));
        assertEquals(problem, refused.getMessage());
        assertTrue(refused.advice().orElse("").contains(advice), refused.advice()::toString);
    }

    private static String refused(TestProject project) {
        return assertThrows(MigrateException.class, () -> project.create("", Others.none))
                .getMessage();
    }

    private static Filter filter(@Nullable String schemas, @Nullable String include, @Nullable String exclude) {
        return new Filter(list(schemas), list(include), list(exclude));
    }

    private static List<String> list(@Nullable String text) {
        return text == null ? List.of() : Arrays.asList(text.split(","));
    }
}
