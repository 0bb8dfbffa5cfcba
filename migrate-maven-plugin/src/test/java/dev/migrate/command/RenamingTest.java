package dev.migrate.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.MigrateException;
import dev.migrate.command.Renaming.Others;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may have been renamed is never guessed: it is asked, told or refused. */
class RenamingTest {
    private static final String DEVICE = """
            CREATE TYPE mood AS ENUM ('good', 'bad');
            CREATE TABLE device (id int PRIMARY KEY, loc text, own text, mood mood);
            CREATE FUNCTION twice(a int) RETURNS int RETURN a * 2;
            CREATE FUNCTION twice(a bigint, b int) RETURNS bigint RETURN a * 2;
            CREATE TABLE twin (id int CONSTRAINT loc CHECK (id > 0), loc text);
            """;

    @TempDir
    private Path folder = Path.of("");

    private TestProject project = new TestProject(folder);

    @BeforeEach
    void firstRevision() throws IOException {
        project = new TestProject(folder);
        project.model(DEVICE);
        project.create("", Others.ask);
    }

    @Test
    void whatNobodyCanBeAskedAboutIsListed() throws IOException {
        project.model(DEVICE.replace("loc text, own", "location text, own").replace("device", "gadget"));
        MigrateException stop = refused("");
        assertEquals("""
                These may have been renamed, or dropped and made anew:
                  table public.device -> gadget
                  column public.device.loc -> location
                  constraint public.device.device_pkey -> gadget_pkey, along with that""", stop.getMessage());
        assertTrue(
                stop.advice()
                        .orElse("")
                        .contains("-Dmigrate.rename=public.device:gadget,public.device.loc:location, and"),
                stop.advice()::toString);
        assertTrue(refused("public.device:gadget")
                .advice()
                .orElse("")
                .contains(" -Dmigrate.rename=public.device:gadget,public.device.loc:location, and"));
        assertEquals(1, project.files());
    }

    @Test
    void aRenameKeepsRowsThereAndBack() throws IOException, SQLException {
        project.upgrade();
        project.execute("INSERT INTO device VALUES (1, 'Berlin', 'me', 'good')");
        project.model(DEVICE.replace("loc text, own", "location text, own")
                .replace("device", "gadget")
                .replace("'good'", "'fine'"));
        String text =
                project.create("public.device.loc:location,public.mood.good:fine,public.device:gadget", Others.ask);
        assertFalse(text.contains("DROP"), text);
        project.upgrade();
        assertEquals("Berlin fine", project.query("SELECT location || ' ' || mood FROM gadget"));
        assertEquals(
                "gadget_pkey",
                project.query(
                        "SELECT conname FROM pg_constraint WHERE contype = 'p' AND conrelid = 'gadget'::regclass"));
        project.downgrade();
        assertEquals("Berlin good", project.query("SELECT loc || ' ' || mood FROM device"));
    }

    @Test
    void aPersonIsAskedOneByOne() throws IOException {
        project.model(DEVICE.replace("loc text, own text", "location text, owner text"));
        List<String> questions = new ArrayList<>();
        String text = project.create(new Renaming("", Others.ask, lines -> {
            questions.addAll(lines);
            return questions.size() == 1;
        }));
        assertEquals(
                List.of(
                        "column public.device.loc is gone, and column public.device.location is new.",
                        "column public.device.own is gone, and column public.device.owner is new."),
                questions);
        assertTrue(text.contains("RENAME COLUMN loc TO location"), text);
        assertTrue(text.contains("DROP COLUMN own;"), text);
    }

    @Test
    void noneIsRenamedWhereTheUserSaysSo() throws IOException {
        project.model(DEVICE.replace("loc text, own text", "location text, owner text"));
        String text = project.create("public.device.own:owner", Others.none);
        assertTrue(text.contains("RENAME COLUMN own TO owner"), text);
        assertTrue(text.contains("-- hazard: data loss: column public.device.loc"), text);
    }

    @Test
    void namesAreSwappedAndMoveOn() throws IOException, SQLException {
        project.upgrade();
        project.execute("INSERT INTO device VALUES (1, 'place', 'person', 'good')");
        project.model(DEVICE.replace("loc text, own text", "own text, loc text")
                .replace(
                        "twin (id int CONSTRAINT loc CHECK (id > 0), loc text)",
                        "twin (loc int CONSTRAINT loc CHECK (loc > 0), place text)"));
        project.create(
                "public.device.loc:own,public.device.own:loc,public.twin.id:loc,column:public.twin.loc:place",
                Others.ask);
        project.upgrade();
        assertEquals("place person", project.query("SELECT own || ' ' || loc FROM device"));
        project.downgrade();
        assertEquals("place person", project.query("SELECT loc || ' ' || own FROM device"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    public.device.loc | is not the old name, a colon and the new one. | Write it as in public.device.loc:location
                    a:b:c:d | is not the old name, a colon and the new one. | Write it as
                    public.device.lok:location | the history has nothing of the name public.device.lok and could be renamed. | What the history has and the model has not: column public.device.loc
                    tables:public.device.loc:location | nothing of the name public.device.loc that is a tables | column public.device.loc
                    public.device.loc:lokation | the model has no column public.device.lokation. | New in that place: location
                    public.mood.good:great | the model has no value great of enum type public.mood. | Its values are fine, bad
                    public.twin.loc:place | can mean column public.twin.loc or constraint public.twin.loc. | Say which: column:public.twin.loc:place
                    public.device.loc:location,public.device.own:location | or its new name twice. | Leave one of them out.
                    """)
    void whatIsTypedWronglyIsSaid(String typed, String problem, String advice) throws IOException {
        project.model(DEVICE.replace("loc text, own", "location text, own")
                .replace("good", "fine")
                .replace("CONSTRAINT loc CHECK (id > 0), loc text", "CONSTRAINT place CHECK (id > 0), place text"));
        MigrateException refused = refused(typed);
        assertTrue(refused.getMessage().contains("migrate.rename "), refused.getMessage());
        assertTrue(refused.getMessage().contains(problem), refused.getMessage());
        assertTrue(refused.advice().orElse("").contains(advice), refused.advice()::toString);
        assertEquals(1, project.files());
    }

    @Test
    void theKindIsToldWhereTheNameIsNotEnough() throws IOException {
        project.model(DEVICE.replace(
                "CONSTRAINT loc CHECK (id > 0), loc text", "CONSTRAINT place CHECK (id > 0), place text"));
        String advice = refused("").advice().orElse("");
        assertTrue(
                advice.contains("-Dmigrate.rename=column:public.twin.loc:place,constraint:public.twin.loc:place,"),
                advice);
        assertFalse(project.create("column:public.twin.loc:place,constraint:public.twin.loc:place", Others.ask)
                .contains("DROP"));
    }

    @Test
    void aNameThatIsTakenIsRefusedByTheServer() throws IOException {
        project.model(DEVICE.replace("TABLE device", "TABLE twins")
                .replace("TABLE twin (", "TABLE device (")
                .replace("CONSTRAINT loc", "CONSTRAINT place"));
        MigrateException refused = refused("public.twin:device");
        assertTrue(
                refused.getMessage().startsWith("PostgreSQL does not rename table public.twin: ERROR: relation"),
                refused.getMessage());
    }

    @Test
    void oneOfSeveralFunctionsIsRenamed() throws IOException {
        project.model(DEVICE.replace("twice(a bigint,", "doubled(a bigint,"));
        String advice = refused("").advice().orElse("");
        assertTrue(advice.contains("'-Dmigrate.rename=public.twice(bigint, integer):doubled'"), advice);
        String text = project.create("public.twice(bigint,integer):doubled", Others.ask);
        assertTrue(text.contains("ALTER FUNCTION public.twice(bigint, integer) RENAME TO doubled;"), text);
    }

    private MigrateException refused(String rename) {
        return assertThrows(MigrateException.class, () -> project.create(rename, Others.ask));
    }
}
