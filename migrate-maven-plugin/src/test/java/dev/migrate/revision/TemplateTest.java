package dev.migrate.revision;

import static dev.migrate.revision.Histories.answer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2025-10-28T12:00:00.123Z");
    private static final NewRevision USUAL = new NewRevision(
            node("3f2a9c81d4e0", "Add device location field", List.of("1975ea83b712")),
            NOON,
            Optional.empty(),
            "ALTER TABLE public.device ADD COLUMN location varchar(255);",
            SectionOptions.NONE,
            """
            -- hazard: data loss: column public.device.location
            ALTER TABLE public.device DROP COLUMN location;
            """,
            SectionOptions.NONE,
            Map.of());

    @Test
    void theStandardOneMakesTheUsualFile() {
        assertEquals("""
                -- Add device location field
                --
                -- revision: 3f2a9c81d4e0
                -- revises: 1975ea83b712
                -- created: 2025-10-28T12:00:00Z

                -- migrate:upgrade
                ALTER TABLE public.device ADD COLUMN location varchar(255);

                -- migrate:downgrade
                -- hazard: data loss: column public.device.location
                ALTER TABLE public.device DROP COLUMN location;
                """, Template.standard().render(USUAL));
    }

    @Test
    void theStandardOneWritesAllThatThereIs() {
        NewRevision revision = new NewRevision(
                new Revision("c1", "Merge", List.of("a1", "b1"), List.of("x1"), List.of("l1", "l2"), List.of("o1"), ""),
                OffsetDateTime.parse("2025-10-28T13:00:00+01:00"),
                Optional.of("Jo <jo@example.org>"),
                "",
                SectionOptions.NONE.withTransaction(TransactionMode.NONE),
                "",
                SectionOptions.NONE.withIrreversible("rows\n are gone"),
                Map.of());
        assertEquals("""
                -- Merge
                --
                -- revision: c1
                -- revises: a1, b1
                -- depends-on: x1
                -- labels: l1, l2
                -- replaces: o1
                -- author: Jo <jo@example.org>
                -- created: 2025-10-28T13:00:00+01:00

                -- migrate:upgrade transaction=none

                -- migrate:downgrade irreversible: rows are gone
                """, Template.standard().render(revision));
    }

    @Test
    void theStandardOneMakesAnEmptyBase() {
        assertEquals("""
                -- Start
                --
                -- revision: a1
                -- created: 2025-10-28T12:00:00Z

                -- migrate:upgrade

                -- migrate:downgrade
                """, Template.standard().render(NewRevision.empty("a1", "Start", List.of(), NOON)));
    }

    @Test
    void takesTheProjectsOwnHeaderAndVariables(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("own.mustache");
        Files.writeString(file, """
                -- {{message}}
                -- Ticket: {{ticket}}
                -- revision: {{revision}}
                -- revises: {{#parentList}}{{.}}{{^-last}} {{/-last}}{{/parentList}}
                -- reviewed-by:
                -- Written on {{date}} by {{#author}}{{author}}{{/author}}{{^author}}nobody{{/author}}.
                -- migrate:upgrade{{upgradeOptions}}
                SET search_path = {{schema}};
                {{upgrade}}
                -- migrate:downgrade{{downgradeOptions}}
                {{downgrade}}
                """);
        NewRevision revision = new NewRevision(
                node("c1", "A < B & \"C\"", List.of("a1", "b1")),
                NOON,
                Optional.empty(),
                "SELECT '<&>{{x}}';",
                SectionOptions.NONE,
                "SELECT 2;",
                SectionOptions.NONE,
                Map.of("ticket", "SEC-17", "schema", "app"));

        String text = Template.read(file).render(revision);

        assertEquals("""
                -- A < B & "C"
                -- Ticket: SEC-17
                -- revision: c1
                -- revises: a1 b1
                -- reviewed-by:
                -- Written on 2025-10-28T12:00:00Z by nobody.
                -- migrate:upgrade
                SET search_path = app;
                SELECT '<&>{{x}}';
                -- migrate:downgrade
                SELECT 2;
                """, text);
        assertEquals(Optional.of("SEC-17"), RevisionFile.parse("x", text).header("ticket"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quote ' and \" and ; and */ /* and --",
                "Two\nlines\r\n-- migrate:upgrade\nDROP TABLE t;",
                "  blanks\t",
                "{{revision}} <b>",
                "feat: add",
                "-- dashes",
                "Größe 😀",
                ""
            })
    void anyMessageComesBack(String message) {
        NewRevision revision = NewRevision.empty("a1", message, List.of(), NOON);
        RevisionFile file = RevisionFile.parse("x", Template.standard().render(revision));
        assertEquals(message.replaceAll("\\s+", " ").strip(), file.revision().message());
        assertEquals("", file.section(Direction.UPGRADE).sql().strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"revises: x", "migrate:upgrade", "Labels: all", "created: now"})
    void refusesAMessageThatReadsLikeAHeaderLine(String message) {
        assertEquals(
                "! The message '" + message + "' reads like a header line. > Word it otherwise (-Dmigrate.message=…).",
                answer(() -> Template.standard().render(NewRevision.empty("a1", message, List.of(), NOON))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {{message | what it makes is no revision: in the result, line 1: this is no revision: it has neither a header (-- revision: …) nor sections (-- migrate:upgrade). > Correct the template (migrate.template).
            {{#author}}\\nx | Section missing close tag 'author' @ line 1. > Correct the template (migrate.template).
            -- {{mesage}} | there is no variable 'mesage' (line 1). > Use one of message, revision, date, author, parents, parentList, dependsOn, dependsOnList, labels, labelList, replaces, replacesList, upgrade, upgradeOptions, downgrade, downgradeOptions, or define your own.
            \\n{{#autor}}x{{/autor}} | there is no variable 'autor' (line 2). > Use one of message, revision, date, author, parents, parentList, dependsOn, dependsOnList, labels, labelList, replaces, replacesList, upgrade, upgradeOptions, downgrade, downgradeOptions, or define your own.
            {{> other}} | {{> other}}: templates of a migration include no others. > Correct the template (migrate.template).
            -- {{message}}\\n | what it makes is no revision: in the result, line 1: this is no revision: it has neither a header (-- revision: …) nor sections (-- migrate:upgrade). > Correct the template (migrate.template).
            -- {{message}}\\n-- revision: {{revision}}\\n-- migrate:upgrade\\n{{upgrade}}\\n | what it makes is no revision: in the result, line 4: there is no section -- migrate:downgrade. > Correct the template (migrate.template).
            -- revision: {{revision}}\\n-- migrate:upgrade\\n-- migrate:downgrade\\n | what it makes has the message '' instead of 'Add device location field'. > The standard template says it so: -- {{message}}
            -- {{message}}\\n-- revision: x\\n-- migrate:upgrade\\n-- migrate:downgrade\\n | what it makes has the revision 'x' instead of '3f2a9c81d4e0'. > The standard template says it so: -- revision: {{revision}}
            -- {{message}}\\n-- revision: {{revision}}\\n-- migrate:upgrade\\n-- migrate:downgrade\\n | what it makes has the revises '' instead of '1975ea83b712'. > The standard template says it so: {{#parents}}-- revises: {{parents}}{{/parents}}
            -- {{message}}\\n-- revision: {{revision}}\\n-- revises: {{parents}}\\n-- migrate:upgrade\\n-- migrate:downgrade\\n | what it makes lacks the SQL of the upgrade. > Write {{upgrade}} below -- migrate:upgrade.
            -- {{message}}\\n-- revision: {{revision}}\\n-- revises: {{parents}}\\n-- migrate:upgrade\\n{{upgrade}}\\n-- migrate:downgrade\\n{{upgrade}}\\n | what it makes lacks the SQL of the downgrade. > Write {{downgrade}} below -- migrate:downgrade.
            """)
    void saysWhatIsWrongWithATemplate(String template, String expected) {
        String answer = answer(
                () -> Template.of("own.mustache", template.replace("\\n", "\n")).render(USUAL));
        assertEquals("! The template own.mustache: " + expected, answer);
    }

    @Test
    void refusesATemplateThatLosesAnOption() {
        String template = "-- {{message}}\n-- revision: {{revision}}\n-- migrate:upgrade\n-- migrate:downgrade\n";
        NewRevision revision = new NewRevision(
                node("a1", "Start", List.of()),
                NOON,
                Optional.empty(),
                "",
                SectionOptions.NONE.withTransaction(TransactionMode.NONE),
                "",
                SectionOptions.NONE,
                Map.of());
        assertEquals(
                "! The template t: what it makes lacks the option 'transaction=none' of the upgrade. > Write --"
                        + " migrate:upgrade{{upgradeOptions}}.",
                answer(() -> Template.of("t", template).render(revision)));
    }

    @Test
    void refusesAVariableThatIsTaken() {
        NewRevision revision = new NewRevision(
                node("a1", "Start", List.of()),
                NOON,
                Optional.empty(),
                "",
                SectionOptions.NONE,
                "",
                SectionOptions.NONE,
                Map.of("author", "x"));
        assertEquals(
                "! The template t: the variable 'author' is the plugin's. > Give yours another name.",
                answer(() -> Template.of("t", "").render(revision)));
    }

    private static Revision node(String id, String message, List<String> revises) {
        return new Revision(id, message, revises, List.of(), List.of(), List.of(), "");
    }
}
