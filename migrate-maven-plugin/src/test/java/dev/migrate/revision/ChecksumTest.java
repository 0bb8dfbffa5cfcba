package dev.migrate.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.MigrateException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksumTest {
    private static final String TEXT = """
            -- Add a column
            --
            -- revision: a

            -- migrate:upgrade
            ALTER TABLE t ADD COLUMN c int;

            -- A comment.
            UPDATE t SET c = 1;

            -- migrate:downgrade
            ALTER TABLE t DROP COLUMN c;
            """;

    /** Databases hold these values: a change here breaks every one of them. Give the algorithm a new name instead. */
    @Test
    void neverChanges() {
        assertEquals("sha256/1:af6d3dbe25404f5a9539f9219a07eb3ed17bdd42b7eccc409e39d2ba17fedd68", of(TEXT).toString());
        assertEquals(
                "sha256/1:bc7b072aa116da397d1a77eebd10ad9a5a27b92bb7a6c9dba9fae56fc21e05d4",
                of("-- revision: a\n-- migrate:upgrade\n-- migrate:downgrade").toString());
        assertEquals(
                "sha256/1:34d6ffefbed8f2572a9a4ea00c0aea4d55f173d194887be5c4cdd28dc8664c83",
                of("-- revision: a\n-- migrate:upgrade\nSELECT 'ü€😀';\n-- migrate:downgrade\n")
                        .toString());
    }

    @Test
    void doesNotSeeLineEndsTrailingBlanksHeaderOptionsAndOrder() {
        assertSame(TEXT.replace("\n", "\r\n"));
        assertSame("\uFEFF" + TEXT);
        assertSame(TEXT.stripTrailing());
        assertSame(TEXT + "\n\n");
        assertSame(TEXT.replace(";\n", "; \t\n"));
        assertSame(TEXT.replace("-- Add a column\n", "-- Another message\n-- ticket: 1\n"));
        assertSame(TEXT.replace("-- revision: a", "-- revision: b"));
        assertSame(TEXT.replace("upgrade\n", "upgrade lock-timeout=9s\n\n\n"));
        String upgrade = TEXT.substring(TEXT.indexOf("-- migrate:upgrade"), TEXT.indexOf("-- migrate:downgrade"));
        assertSame(TEXT.replace(upgrade, "") + "\n" + upgrade);
    }

    @Test
    void seesEverythingElse() {
        assertOther(TEXT.replace("c int", "c  int"));
        assertOther(TEXT.replace("SET c = 1", "SET c = 2"));
        assertOther(TEXT.replace("-- A comment.", "-- Another comment."));
        assertOther(TEXT.replace("int;\n\n", "int;\n"));
        assertOther(TEXT.replace("int;\n\n", "int;\n\n\n"));
        assertOther(TEXT.replace("UPDATE t", " UPDATE t"));
        assertOther(TEXT.replace("DROP COLUMN c", "DROP COLUMN d"));
        assertOther(TEXT.replace("migrate:upgrade", "migrate:x")
                .replace("migrate:downgrade", "migrate:upgrade")
                .replace("migrate:x", "migrate:downgrade"));
    }

    @Test
    void cannotJudgeWhatAnotherVersionMade() {
        RevisionFile file = RevisionFile.parse("x.sql", TEXT);
        assertFalse(Checksum.parse(of(TEXT).toString()).differsFrom(file));
        assertTrue(Checksum.parse("sha256/1:00").differsFrom(file));
        assertFalse(Checksum.parse("sha512/7:00").differsFrom(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256/1", ":00", "sha256/1:"})
    void refusesWhatIsNone(String text) {
        assertThrows(MigrateException.class, () -> Checksum.parse(text));
    }

    private static void assertSame(String text) {
        assertEquals(of(TEXT), of(text));
    }

    private static void assertOther(String text) {
        assertNotEquals(TEXT, text);
        assertNotEquals(of(TEXT), of(text));
    }

    private static Checksum of(String text) {
        return Checksum.of(RevisionFile.parse("x.sql", text));
    }

    @Test
    void ofAClassLayoutAndCommentsDoNotCount() {
        String source = "class A { String s = \"a  // b\"; /* c */ char c = '\\''; int i = 1; }";
        Checksum checksum = ofClass(Optional.of(source));
        assertEquals("java-sha256/1", checksum.algorithm());
        assertEquals(
                checksum, ofClass(Optional.of("// why\nclass A{\r\n String s=\"a  // b\";char c='\\''; int\ti=1;}")));
        assertNotEquals(checksum, ofClass(Optional.of(source.replace("a  //", "a //"))));
        assertNotEquals(checksum, ofClass(Optional.of(source.replace("int i", "inti"))));
        assertEquals("none", ofClass(Optional.empty()).algorithm());
    }

    @Test
    void ofAClassWithALongString() {
        String source = "class A { String s = \"" + "x".repeat(100_000) + "\"; }";
        assertEquals(ofClass(Optional.of(source)), ofClass(Optional.of(source.replace("; }", ";}"))));
    }

    private static Checksum ofClass(Optional<String> source) {
        String header = "-- revision: a\n-- migrate:upgrade\n-- migrate:downgrade\n";
        return Checksum.of(RevisionFile.ofClass("A.java", header, "A", source));
    }
}
