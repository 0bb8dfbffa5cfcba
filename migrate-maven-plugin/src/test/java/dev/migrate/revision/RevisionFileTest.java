package dev.migrate.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionFileTest {
    private static final String USUAL = """
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
            """;

    private static final String SECTIONS = "-- migrate:upgrade\nSELECT 1;\n-- migrate:downgrade\nSELECT 2;\n";

    @Test
    void readsTheUsualFile() {
        RevisionFile file = parse(USUAL);
        assertEquals(
                new Revision(
                        "3f2a9c81d4e0",
                        "Add device location field",
                        List.of("1975ea83b712"),
                        List.of(),
                        List.of(),
                        List.of(),
                        "x.sql"),
                file.revision());
        assertEquals(Optional.of(OffsetDateTime.parse("2025-10-28T12:00:00Z")), file.created());
        assertEquals(Optional.empty(), file.author());
        assertEquals(
                new Section(
                        Direction.UPGRADE,
                        SectionOptions.NONE,
                        "ALTER TABLE public.device ADD COLUMN location varchar(255);\n\n",
                        8),
                file.section(Direction.UPGRADE));
        assertEquals(new Section(Direction.DOWNGRADE, SectionOptions.NONE, """
                        -- hazard: data loss: column public.device.location
                        ALTER TABLE public.device DROP COLUMN location;
                        """, 11), file.section(Direction.DOWNGRADE));
    }

    @Test
    void readsEveryHeaderLineInAnyOrder() {
        RevisionFile file = parse("""
                -- created: 2025-10-28T12:00:00+01:00
                -- replaces: a1,a2  a3
                -- author: Jo O'Neill <jo@example.org>
                -- Ticket: SEC-17
                -- labels: devices, posture
                -- ticket: SEC-18
                -- depends-on: 9c1, telemetry
                --revises: b1, b2
                -- revision: c1
                -- Free text: it stays.
                -- see https://example.org
                """ + SECTIONS);
        Revision expected = new Revision(
                "c1",
                "",
                List.of("b1", "b2"),
                List.of("9c1", "telemetry"),
                List.of("devices", "posture"),
                List.of("a1", "a2", "a3"),
                "x.sql");
        assertEquals(expected, file.revision());
        assertEquals(Optional.of("Jo O'Neill <jo@example.org>"), file.author());
        assertEquals(Optional.of("SEC-17"), file.header("ticket"));
        assertEquals(Optional.empty(), file.header("nothing"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            -- Add a thing\\n-- revision: a                              | Add a thing
            -- Add a thing\\n-- over two lines\\n--\\n-- more\\n-- revision: a | Add a thing over two lines
            \\n\\n--\\n-- Late\\n\\n-- revision: a                        | Late
            -- revision: a                                                 | ''
            -- revision: a\\n-- not the message                            | ''
            -- feat: add a thing\\n-- revision: a                          | feat: add a thing
            -- Fix 'x' -- and */ "y"\\n-- revision: a                      | Fix 'x' -- and */ "y"
            --Tight\\n--revision: a                                        | Tight
            """)
    void theFirstParagraphIsTheMessage(String header, String message) {
        RevisionFile file = parse(header.replace("\\n", "\n") + "\n" + SECTIONS);
        assertEquals(lines(message), file.revision().message());
        assertEquals("a", file.revision().id());
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void keepsTheFileToTheByte(String text) {
        assertEquals(text, parse(text).text());
    }

    static List<String> spellings() {
        return List.of(
                USUAL,
                USUAL.replace("\n", "\r\n"),
                "\uFEFF" + USUAL,
                USUAL.stripTrailing(),
                USUAL.replace("--\n", "--\t \n"),
                "\n\n-- own: x\n-- own: y\n-- free\n-- revision: a\n" + SECTIONS + "\n\n\n");
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void readsTheSameWhateverTheLineEnds(String text) {
        RevisionFile file = parse(text);
        RevisionFile other = parse(text.replace("\r\n", "\n").replace("\n", "\r\n"));
        assertEquals(file.revision(), other.revision());
        assertEquals(file.section(Direction.UPGRADE), other.section(Direction.UPGRADE));
        assertEquals(file.section(Direction.DOWNGRADE), other.section(Direction.DOWNGRADE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            -- migrate:upgrade\\nA\\n-- migrate:downgrade\\nB\\n   | A\\n | B\\n
            -- migrate:upgrade\\nA\\n-- migrate:downgrade\\nB      | A\\n | B
            -- migrate:downgrade\\nB\\n-- migrate:upgrade\\nA\\n   | A\\n | B\\n
            --migrate:upgrade\\nA\\n--  migrate:downgrade \\nB\\n  | A\\n | B\\n
            -- migrate:upgrade\\n-- migrate:downgrade              | ''   | ''
            -- migrate:upgrade\\n\\n-- migrate:downgrade\\n        | \\n  | ''
            """)
    void cutsTheSections(String sections, String upgrade, String downgrade) {
        RevisionFile file = parse("-- revision: a\n" + lines(sections));
        assertEquals(lines(upgrade), file.section(Direction.UPGRADE).sql());
        assertEquals(lines(downgrade), file.section(Direction.DOWNGRADE).sql());
    }

    private static String lines(String text) {
        return text.equals("''") ? "" : text.replace("\\n", "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-28T12:34:56Z,2025-10-28T12:34:56Z",
        "2025-10-28T12:34:56.789Z,2025-10-28T12:34:56.789Z",
        "2025-10-28T12:34:56+05:30,2025-10-28T07:04:56Z",
        "2025-10-28T12:34Z,2025-10-28T12:34:00Z"
    })
    void readsTimes(String text, Instant expected) {
        OffsetDateTime created = parse("-- revision: a\n-- created: " + text + "\n" + SECTIONS)
                .created()
                .orElseThrow();
        assertEquals(expected, created.toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2025-02-30T12:00:00Z", "2025-10-28T25:00:00Z", "2025-10-28", "2025-10-28 12:00:00Z", "12:00"})
    void refusesWhatIsNoTime(String text) {
        RevisionFileException refused = assertThrows(
                RevisionFileException.class, () -> parse("-- revision: a\n-- created: " + text + "\n" + SECTIONS));
        assertEquals("x.sql:2: '" + text + "' is no time.", refused.getMessage());
    }

    @Test
    void anIndentedMarkerIsText() {
        RevisionFile file = parse("""
                -- revision: a
                -- migrate:upgrade
                SELECT $$
                 -- migrate:downgrade
                $$;
                -- migrate:downgrade
                """);
        assertEquals(
                "SELECT $$\n -- migrate:downgrade\n$$;\n",
                file.section(Direction.UPGRADE).sql());
    }

    @Test
    void aBackfillLineBelongsToItsStatement() {
        RevisionFile file = RevisionFile.parse(
                "x.sql",
                "-- revision: a\n-- migrate:upgrade\n-- migrate:backfill key=id\nDELETE FROM t;\n-- migrate:downgrade\n");
        assertEquals(
                "-- migrate:backfill key=id\nDELETE FROM t;\n",
                file.section(Direction.UPGRADE).sql());
        RevisionFileException refused = assertThrows(
                RevisionFileException.class,
                () -> RevisionFile.parse("x.sql", "-- revision: a\n-- migrate:backfill key=id\n-- migrate:upgrade\n"));
        assertEquals("x.sql:2: -- migrate:backfill stands before the first section.", refused.getMessage());
    }

    @Test
    void readsOptions() {
        SectionOptions upgrade = parse("-- revision: a\n-- migrate:upgrade transaction=none lock-timeout=2s"
                        + " statement-timeout=5min\n-- migrate:downgrade irreversible: rows are gone, = see SEC-1\n")
                .section(Direction.UPGRADE)
                .options();
        assertEquals(Optional.of(TransactionMode.NONE), upgrade.transaction());
        assertEquals(Optional.of(Duration.ofSeconds(2)), upgrade.lockTimeout());
        assertEquals(Optional.of(Duration.ofMinutes(5)), upgrade.statementTimeout());
        assertEquals(Optional.empty(), upgrade.irreversible());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "transaction=none",
                "transaction=script",
                "lock-timeout=2s",
                "lock-timeout=250ms",
                "lock-timeout=0",
                "statement-timeout=300s",
                "irreversible: rows are gone",
                "transaction=none lock-timeout=1s statement-timeout=2s irreversible: why: because = so"
            })
    void writesOptionsAsItReadsThem(String options) {
        RevisionFile file = parse("-- revision: a\n-- migrate:upgrade\n-- migrate:downgrade " + options + "\n");
        assertEquals(options, file.section(Direction.DOWNGRADE).options().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            CREATE TABLE a (b int);\\n § 1: this is no revision: it has neither a header (-- revision: …) nor sections (-- migrate:upgrade). > Move it out of migrate.directory, or give it a name that does not end in .sql.
            -- Just text § 1: this is no revision: it has neither a header (-- revision: …) nor sections (-- migrate:upgrade). > Move it out of migrate.directory, or give it a name that does not end in .sql.
            -- revision: a\\nSELECT 1;\\n § 2: SQL before the first section: the header is comments only. > Move it below -- migrate:upgrade; header lines stand above the SQL.
            SELECT 1;\\n-- revision: a\\n-- migrate:upgrade\\n-- migrate:downgrade § 1: SQL before the first section: the header is comments only. > Move it below -- migrate:upgrade; header lines stand above the SQL.
            -- revision: a\\n/* x */\\n-- migrate:upgrade\\n-- migrate:downgrade § 2: SQL before the first section: the header is comments only. > Move it below -- migrate:upgrade; header lines stand above the SQL.
            -- migrate:upgrade\\n-- migrate:downgrade § 1: the header has no line -- revision: ID. > Give it an id that no other has, such as 12 hex digits.
            -- revision:\\n-- migrate:upgrade\\n-- migrate:downgrade § 1: the header has no line -- revision: ID. > Give it an id that no other has, such as 12 hex digits.
            -- revision: a\\n § 1: there is no section -- migrate:upgrade. > Add a line -- migrate:upgrade above the SQL.
            -- revision: a\\n-- migrate:upgrade\\nSELECT 1;\\n § 3: there is no section -- migrate:downgrade. > Add a line -- migrate:downgrade with the way back below it; if there is none, say so: -- migrate:downgrade irreversible: WHY
            -- revision: a\\n-- migrate:upgrade\\n -- migrate:downgrade\\n § 3: there is no section -- migrate:downgrade, and this marker is indented. > A marker begins in the first column.
            -- revision: a\\n-- migrate:upgrade\\n-- migrate:downgrade\\n-- migrate:upgrade\\n § 4: the section -- migrate:upgrade is there already, in line 2. > Keep one of them. Inside a text or a function body, put a blank before the line.
            -- revision: a\\n-- migrate:upgarde\\n-- migrate:downgrade § 2: there is no section -- migrate:upgarde. > A revision has the sections -- migrate:upgrade and -- migrate:downgrade.
            -- revision: a\\n-- migrate:upgrade\\nSELECT 1;\\n-- revises: b\\n-- migrate:downgrade § 4: the header line revises stands after the first section. > Move it above the first -- migrate: line. If it is a comment, word it otherwise.
            -- revision: a\\n-- revision: b\\n-- migrate:upgrade\\n-- migrate:downgrade § 2: the header line revision is there already, in line 1. > Keep one; several values have commas between.
            -- revision: a-b\\n-- migrate:upgrade\\n-- migrate:downgrade § 1: 'a-b' cannot be a revision id: letters, digits, _ and . are allowed. > Correct the header line revision.
            -- revision: a b\\n-- migrate:upgrade\\n-- migrate:downgrade § 1: 'a b' cannot be a revision id: letters, digits, _ and . are allowed. > Correct the header line revision.
            -- revision: head\\n-- migrate:upgrade\\n-- migrate:downgrade § 1: 'head' cannot be a revision id: the word is reserved. > Correct the header line revision.
            -- revision: a\\n-- revises: base\\n-- migrate:upgrade\\n-- migrate:downgrade § 2: 'base' cannot be a revision id: the word is reserved. > A base has no revises line: leave it out.
            -- revision: a\\n-- revises: b, b\\n-- migrate:upgrade\\n-- migrate:downgrade § 2: revises names b twice. > Keep one.
            -- revision: a\\n-- labels: x@y\\n-- migrate:upgrade\\n-- migrate:downgrade § 2: 'x@y' cannot be a label: letters, digits, _ and . are allowed. > Correct the header line labels.
            -- revision: a\\n-- revise: b\\n-- migrate:upgrade\\n-- migrate:downgrade § 2: unknown header line revise. > Did you mean revises?
            -- revision: a\\n-- depends_on: b\\n-- migrate:upgrade\\n-- migrate:downgrade § 2: unknown header line depends_on. > Did you mean depends-on?
            -- revision: a\\n-- down_revision: b\\n-- migrate:upgrade\\n-- migrate:downgrade § 2: unknown header line down_revision. > Did you mean revises?
            -- revision: a\\n-- created: yesterday\\n-- migrate:upgrade\\n-- migrate:downgrade § 2: 'yesterday' is no time. > Write it like 2025-10-28T12:00:00Z.
            -- revision: a\\n-- migrate:upgrade transaction=no\\n-- migrate:downgrade § 2: transaction=no is none of none, script. > Options are transaction=none|script, lock-timeout=2s and statement-timeout=5min.
            -- revision: a\\n-- migrate:upgrade transaction=run\\n-- migrate:downgrade § 2: transaction=run is not for one revision: a run has it as migrate.transaction. > Options are transaction=none|script, lock-timeout=2s and statement-timeout=5min.
            -- revision: a\\n-- migrate:upgrade transactional=none\\n-- migrate:downgrade § 2: unknown option 'transactional=none'. > Options are transaction=none|script, lock-timeout=2s and statement-timeout=5min.
            -- revision: a\\n-- migrate:upgrade now\\n-- migrate:downgrade § 2: unknown option 'now'. > Options are transaction=none|script, lock-timeout=2s and statement-timeout=5min.
            -- revision: a\\n-- migrate:upgrade lock-timeout=2\\n-- migrate:downgrade § 2: lock-timeout=2 is no time: a number with ms, s, min or h, or 0 for no limit. > Options are transaction=none|script, lock-timeout=2s and statement-timeout=5min.
            -- revision: a\\n-- migrate:upgrade statement-timeout=600h\\n-- migrate:downgrade § 2: statement-timeout=600h is longer than PostgreSQL takes: 24 days. > Options are transaction=none|script, lock-timeout=2s and statement-timeout=5min.
            -- revision: a\\n-- migrate:upgrade lock-timeout=2s lock-timeout=3s\\n-- migrate:downgrade § 2: the option lock-timeout stands twice. > Options are transaction=none|script, lock-timeout=2s and statement-timeout=5min.
            -- revision: a\\n-- migrate:upgrade irreversible: x\\n-- migrate:downgrade § 2: only a downgrade can be irreversible. > Options are transaction=none|script, lock-timeout=2s and statement-timeout=5min.
            -- revision: a\\n-- migrate:upgrade\\n-- migrate:downgrade irreversible § 3: irreversible needs a reason: irreversible: WHY. > Options are transaction=none|script, lock-timeout=2s and statement-timeout=5min, and at the end irreversible: WHY.
            -- revision: a\\n-- migrate:upgrade\\n-- migrate:downgrade irreversible: x\\n-- why\\nSELECT 1; § 5: the downgrade is marked irreversible, but has SQL. > Remove either the SQL or the mark.
            """)
    void namesFileAndLineOfWhatIsWrong(String text, String expected) {
        RevisionFileException refused =
                assertThrows(RevisionFileException.class, () -> parse(text.replace("\\n", "\n")));
        assertEquals(
                "x.sql:" + expected,
                refused.getMessage() + " > " + refused.advice().orElseThrow());
        assertEquals("x.sql", refused.source());
        assertEquals(Integer.parseInt(expected.substring(0, expected.indexOf(':'))), refused.line());
    }

    private static RevisionFile parse(String text) {
        return RevisionFile.parse("x.sql", text);
    }
}
