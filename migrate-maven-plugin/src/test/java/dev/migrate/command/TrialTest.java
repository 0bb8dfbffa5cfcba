package dev.migrate.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.command.Trial.Outcome;
import dev.migrate.command.Trial.Tried;
import dev.migrate.report.Style;
import dev.migrate.report.TrialText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code migrate:test} finds out about a history. */
final class TrialTest {
    private static final String OPEN_PLACE = """
            ALTER TABLE device ADD COLUMN owner text;
            -- todo: give every row a value, or the next statement fails where there are rows without one:
            -- UPDATE device SET owner = ... WHERE owner IS NULL;
            ALTER TABLE device ALTER COLUMN owner SET NOT NULL;""";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void firstRevision() throws IOException {
        revision("aaaa", "", "CREATE TABLE device (id int PRIMARY KEY);", "", "DROP TABLE device;");
    }

    @Test
    void everyRevisionIsTried() throws IOException {
        revision("bbbb", "aaaa", "ALTER TABLE device ADD n int;", "", "ALTER TABLE device DROP n;");
        revision("cccc", "bbbb", "UPDATE device SET n = 1;", " irreversible: the old numbers are gone", "");
        assertEquals(
                List.of(
                        "ok      aaaa (Change aaaa)",
                        "ok      bbbb (Change bbbb)",
                        "up      cccc (Change cccc): up only, since it is irreversible"),
                TrialText.of(run(null), Style.PLAIN));
    }

    @Test
    void aDowngradeThatForgetsIsFoundAndNothingAfterItIsTried() throws IOException {
        revision("bbbb", "aaaa", "CREATE TABLE owner (); CREATE INDEX i ON device (id);", "", "DROP TABLE owner;");
        revision("cccc", "bbbb", "CREATE TABLE late ();", "", "DROP TABLE late;");
        Trial.Result result = run(null);
        assertFalse(result.passed());
        assertEquals(2, result.revisions().size());
        Tried failed = result.revisions().get(1);
        assertEquals(Outcome.FAILED, failed.outcome());
        assertEquals(List.of("after the downgrade: added: index public.i"), failed.details());
    }

    @Test
    void aScriptThatFailsIsNamedWithItsLine() throws IOException {
        revision("bbbb", "aaaa", "DROP TABLE nothing;", "", "");
        assertEquals(
                "migrations/bbbb.sql:7: table \"nothing\" does not exist (SQLSTATE 42P01)",
                run(null).revisions().get(1).details().get(0));
    }

    @Test
    void whatADowngradeChangesIsNamed() throws IOException {
        revision(
                "bbbb",
                "aaaa",
                "ALTER TABLE device ADD n int;",
                "",
                "ALTER TABLE device DROP n, ALTER id TYPE bigint;");
        assertEquals(
                List.of("after the downgrade: changed: column public.device.id: type: integer -> bigint"),
                run(null).revisions().get(1).details());
    }

    @Test
    void aRangeIsTriedOnWhatIsBeforeIt() throws IOException {
        revision("bbbb", "aaaa", "ALTER TABLE device ADD n int;", "", "ALTER TABLE device DROP n;");
        revision("cccc", "bbbb", "DROP TABLE nothing;", "", "");
        List<Tried> tried = run("bbbb:bbbb").revisions();
        assertEquals(List.of("bbbb"), tried.stream().map(Tried::id).toList());
        assertEquals(Outcome.PASSED, tried.get(0).outcome());
    }

    @Test
    void aMarkedPlaceThatNobodyFilledIsNamedWithItsLine() throws IOException {
        revision("bbbb", "aaaa", OPEN_PLACE, "", "ALTER TABLE device DROP owner;");
        Tried failed = run(null).revisions().get(1);
        assertEquals(Outcome.FAILED, failed.outcome());
        assertEquals(
                "migrations/bbbb.sql:9: not filled: UPDATE device SET owner = ... WHERE owner IS NULL;",
                failed.details().get(0));
        assertTrue(failed.details().get(1).startsWith("Write the UPDATE with its value there"));
    }

    @Test
    void aMarkedPlaceInADowngradeCountsAsWell() throws IOException {
        revision("bbbb", "aaaa", "DROP TABLE device;", "", "CREATE TABLE device (id int PRIMARY KEY);\n" + OPEN_PLACE);
        assertEquals(
                "migrations/bbbb.sql:13: not filled: UPDATE device SET owner = ... WHERE owner IS NULL;",
                run(null).revisions().get(1).details().get(0));
    }

    @Test
    void aFilledPlacePasses() throws IOException {
        String filled = OPEN_PLACE.replace("-- UPDATE", "UPDATE").replace("...", "'nobody'");
        revision("bbbb", "aaaa", filled, "", "ALTER TABLE device DROP owner;");
        assertEquals(Outcome.PASSED, run(null).revisions().get(1).outcome());
    }

    @Test
    void ofNoRevisionsThereIsNothingToSay() throws IOException {
        Files.delete(folder.resolve("migrations/aaaa.sql"));
        assertTrue(run(null).passed());
        assertEquals(List.of("No revisions to try."), TrialText.of(run(null), Style.PLAIN));
    }

    private Trial.Result run(@Nullable String range) {
        return new Trial(new TestProject(folder).workspace(), new Trial.Options(range)).run();
    }

    private void revision(String id, String revises, String up, String options, String down) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("migrations")).resolve(id + ".sql"), """
                -- Change %s
                --
                -- revision: %s
                %s
                -- migrate:upgrade
                %s

                -- migrate:downgrade%s
                %s
                """.formatted(
                        id, id, revises.isEmpty() ? "" : "-- revises: " + revises + "\n", up, options, down));
    }
}
