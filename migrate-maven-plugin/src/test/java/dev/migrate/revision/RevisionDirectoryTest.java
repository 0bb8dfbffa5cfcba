package dev.migrate.revision;

import static dev.migrate.revision.Histories.answer;
import static dev.migrate.revision.Histories.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RevisionDirectoryTest {
    @TempDir
    Path project;

    private RevisionDirectory directory;

    @BeforeEach
    void oneFolder() {
        directory = RevisionDirectory.of(project, List.of(Path.of("sql")));
    }

    @Test
    void findsFilesInSubfoldersToo() throws IOException {
        put("sql/1_a.sql", "a", "");
        put("sql/2025/2_b.SQL", "b", "a");
        put("sql/2025/10/3_c.sql", "c", "b");
        put("sql/.git/x.sql", "x", "");
        put("sql/.hidden.sql", "y", "");
        put("sql/notes.md", "z", "");

        RevisionScripts scripts = directory.load();

        assertEquals("a b c", text(scripts.graph().revisions()));
        Revision last = scripts.graph().resolve("c");
        assertEquals("sql/2025/10/3_c.sql", last.source());
        assertEquals(
                "SELECT 'c';\n", scripts.file(last).section(Direction.UPGRADE).sql());
        assertEquals(project.resolve("sql/2025/10/3_c.sql"), directory.path(last));
    }

    @Test
    void readsSeveralFoldersAndNoFileTwice() throws IOException {
        put("one/a.sql", "a", "");
        put("one/in/b.sql", "b", "a");
        put("two/c.sql", "c", "b");
        RevisionDirectory several =
                RevisionDirectory.of(project, List.of(Path.of("one"), Path.of("one/in"), project.resolve("two")));
        assertEquals("a b c", text(several.load().graph().revisions()));
    }

    @Test
    void aFolderThatIsMissingHasNoRevisions() {
        assertTrue(directory.load().isEmpty());
        assertEquals(List.of("sql"), directory.missing());
        assertFalse(Files.exists(project.resolve("sql")));
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Files.writeString(project.resolve("sql"), "SELECT 1;");
        assertEquals(
                "! sql is no folder. > migrate.directory names the folders of the revisions.",
                answer(() -> text(directory.load().graph().revisions())));
    }

    @Test
    void namesFilesThatAreNoRevisions() throws IOException {
        put("sql/a.sql", "a", "");
        Files.writeString(project.resolve("sql/dump.sql"), "CREATE TABLE t ();\n");
        assertEquals(
                "! sql/dump.sql:1: this is no revision: it has neither a header (-- revision: …) nor sections"
                        + " (-- migrate:upgrade). > Move it out of migrate.directory, or give it a name that does not end"
                        + " in .sql.",
                answer(() -> text(directory.load().graph().revisions())));
    }

    @Test
    void namesALinkThatLeadsBack() throws IOException {
        put("sql/a.sql", "a", "");
        Files.createSymbolicLink(project.resolve("sql/again"), project.resolve("sql"));
        assertEquals(
                "! The link sql/again leads back to a folder that it is in. > Take it away.",
                answer(() -> text(directory.load().graph().revisions())));
    }

    @Test
    void namesALinkThatLeadsNowhere() throws IOException {
        put("sql/a.sql", "a", "");
        Files.createSymbolicLink(project.resolve("sql/b.sql"), project.resolve("gone.sql"));
        assertEquals(
                "! Cannot read sql/b.sql: it does not exist. > Check the file and its rights.",
                answer(() -> text(directory.load().graph().revisions())));
    }

    @Test
    void isAlwaysAboutTheFirstBrokenFile() throws IOException {
        for (int i = 0; i < 100; i++) {
            put("sql/" + (100 + i) + ".sql", "bad-id", "");
        }
        for (int attempt = 0; attempt < 20; attempt++) {
            RevisionFileException refused = assertThrows(RevisionFileException.class, directory::load);
            assertEquals("sql/100.sql", refused.source());
        }
    }

    @Test
    void namesBothFilesOfOneId() throws IOException {
        put("sql/1.sql", "a", "");
        put("sql/2.sql", "a", "");
        assertEquals(
                "! Two files have the revision id a: sql/1.sql and sql/2.sql. > If one is a copy, give it an id of its own"
                        + " in its revision header; if it is the same file twice, remove one.",
                answer(() -> text(directory.load().graph().revisions())));
    }

    @Test
    void namesTheLineThatIsNotUtf8() throws IOException {
        put("sql/a.sql", "a", "");
        byte[] latin1 = "-- Größe\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(project.resolve("sql/b.sql"), concat("-- one\n-- two\n".getBytes(StandardCharsets.UTF_8), latin1));
        Files.write(project.resolve("sql/b.sql"), new byte[] {'-', '-', '\n', '\n', (byte) 0xc3});
        assertEquals(
                "! sql/b.sql:3: the text is not UTF-8. > Save the file in UTF-8.",
                answer(() -> text(directory.load().graph().revisions())));
        Files.write(project.resolve("sql/b.sql"), concat("-- one\n-- two\n".getBytes(StandardCharsets.UTF_8), latin1));
        assertEquals(
                "! sql/b.sql:3: the text is not UTF-8. > Save the file in UTF-8.",
                answer(() -> text(directory.load().graph().revisions())));
    }

    @Test
    void namesTheLineWithAZeroByte() throws IOException {
        put("sql/a.sql", "a", "");
        Files.write(project.resolve("sql/b.sql"), "-- one\n-- two".getBytes(StandardCharsets.UTF_16BE));
        assertEquals(
                "! sql/b.sql:1: the text has a zero byte, which PostgreSQL does not take. > Save the file in UTF-8.",
                answer(() -> text(directory.load().graph().revisions())));
        Files.writeString(project.resolve("sql/b.sql"), "-- one\n-- tw\0\n");
        assertEquals(
                "! sql/b.sql:2: the text has a zero byte, which PostgreSQL does not take. > Save the file in UTF-8.",
                answer(() -> text(directory.load().graph().revisions())));
    }

    @Test
    void keepsFilesToTheByte() throws IOException {
        byte[] bytes = ("\uFEFF-- Größe\r\n-- revision: a\r\n-- own:\tx \r\n-- migrate:upgrade\r\nSELECT 1;\n"
                        + "-- migrate:downgrade\r\n\r\nSELECT 2; -- 😀 \uFFFD")
                .getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(project.resolve("sql"));
        Files.write(project.resolve("sql/a.sql"), bytes);
        RevisionScripts scripts = directory.load();
        String text = scripts.file(scripts.graph().resolve("a")).text();
        Path copy = directory.write(project.resolve("sql"), "b.sql", text);
        assertEquals(-1, Files.mismatch(project.resolve("sql/a.sql"), copy));
    }

    @Test
    void writesIntoFoldersThatItMakes() throws IOException {
        Path written = directory.write(project.resolve("sql"), "2025/a.sql", file("a", ""));
        assertEquals(project.resolve("sql/2025/a.sql"), written);
        assertEquals(file("a", ""), Files.readString(written));
        try (Stream<Path> files = Files.list(written.getParent())) {
            assertEquals(List.of(written), files.toList());
        }
        assertEquals("a", text(directory.load().graph().revisions()));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatItWritesIsForThoseWhoMayReadOtherFiles() throws IOException {
        Path other = Files.writeString(project.resolve("other.sql"), "");
        Path written = directory.write(project.resolve("sql"), "a.sql", file("a", ""));
        assertEquals(Files.getPosixFilePermissions(other), Files.getPosixFilePermissions(written));
    }

    @Test
    void neverOverwrites() throws IOException {
        put("sql/a.sql", "a", "");
        assertEquals(
                "! The file sql/a.sql exists already. > Choose another message, or a file name pattern with {id}: nothing"
                        + " is overwritten.",
                answer(() ->
                        directory.write(project.resolve("sql"), "a.sql", "x").toString()));
        assertEquals(file("a", ""), Files.readString(project.resolve("sql/a.sql")));
        try (Stream<Path> files = Files.list(project.resolve("sql"))) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void saysWhyItCannotWrite() throws IOException {
        Files.writeString(project.resolve("sql"), "a file, no folder");
        assertEquals(
                "! Cannot write sql/a.sql: a file is where its folder should be. > Check the folder and its rights.",
                answer(() ->
                        directory.write(project.resolve("sql"), "a.sql", "x").toString()));
    }

    @Test
    void putsANewRevisionBesideItsParents() throws IOException {
        put("one/deep/a.sql", "a", "");
        put("two/b.sql", "b", "");
        RevisionDirectory two = RevisionDirectory.of(project, List.of(Path.of("one"), Path.of("two")));
        RevisionGraph graph = two.load().graph();
        Revision a = graph.resolve("a");
        Revision b = graph.resolve("b");

        assertEquals(project.resolve("one"), two.folderFor(List.of(a), null));
        assertEquals(project.resolve("two"), two.folderFor(List.of(b), null));
        assertEquals(project.resolve("two"), two.folderFor(List.of(a), Path.of("two")));
        assertEquals(project.resolve("two/sub"), two.folderFor(List.of(), Path.of("two/sub")));
        assertEquals(project.resolve("sql"), directory.folderFor(List.of(), null));
        assertEquals(
                "! A new base may go into any of one, two. > Say which: -Dmigrate.into=one",
                answer(() -> two.folderFor(List.of(), null).toString()));
        assertEquals(
                "! Its parents are in several folders: one, two. > Say which: -Dmigrate.into=one",
                answer(() -> two.folderFor(List.of(a, b), null).toString()));
        assertEquals(
                "! three is in none of the folders of revisions: one, two. > Choose one of them, or add it to"
                        + " migrate.directory.",
                answer(() -> two.folderFor(List.of(a), Path.of("three")).toString()));
    }

    private void put(String path, String id, String revises) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, file(id, revises));
    }

    private static String file(String id, String revises) {
        return "-- Make " + id + "\n--\n-- revision: " + id + "\n-- revises: " + revises
                + "\n\n-- migrate:upgrade\nSELECT '" + id + "';\n-- migrate:downgrade\n";
    }

    private static byte[] concat(byte[] one, byte[] two) {
        byte[] both = new byte[one.length + two.length];
        System.arraycopy(one, 0, both, 0, one.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }
}
