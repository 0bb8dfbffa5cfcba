package dev.migrate.server;

import static dev.migrate.server.Messages.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who runs the server. As root each way down is tried, and other users; as another user there is nothing to try. */
final class AccountTest {
    private static final int MAJOR = PostgresVersion.DEFAULT_MAJOR;
    private static final String NAMED = "65534";
    private static final String NAMELESS = "54321";

    /** Copies of what a JVM of another user needs: root's home is closed to others. */
    @TempDir(factory = DataFolder.class)
    private static Path target;

    @TempDir(factory = DataFolder.class)
    private Path folder;

    private Path data;
    private final List<String> notes = new ArrayList<>();

    @BeforeAll
    static void copyWhatOthersNeed() throws IOException {
        letIn(TestServer.data(), "rwxr-xr-x");
        letIn(target, "rwxr-xr-x");
        for (String user : List.of(NAMED, NAMELESS)) {
            letIn(Files.createDirectory(cache(user)), "rwxrwxrwx");
        }
        BinaryArtifact artifact = BinaryArtifact.of(PostgresVersion.ofMajor(MAJOR), Platform.current());
        Path binaries = TestServer.binaries().resolve(artifact);
        Files.copy(binaries, target.resolve(binaries.getFileName()));
        for (Path path : neededClassPath()) {
            Folders.copy(path, target.resolve(path.getFileName()));
        }
    }

    @BeforeEach
    void requireRoot() throws IOException {
        assumeTrue(User.current().isRoot(), "needs root");
        letIn(folder, "rwxrwxrwx");
        data = folder.resolve("data");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNSHARED_ROOT", "SETPRIV", "RUNUSER", "SU"})
    void rootStartsTheServerAsNobody(Account account) throws IOException {
        assumeTrue(account.works(), account + " does not work here");
        try (EmbeddedServer server = open(account)) {
            server.createDatabase("app");
        }
        try (EmbeddedServer server = open(account)) {
            assertTrue(server.exists("app"));
        }
        assertEquals(List.of(), moved());
    }

    @Test
    void theAccountMayChangeFromBuildToBuild() throws IOException {
        assumeTrue(Account.UNSHARED_ROOT.works() && Account.SETPRIV.works(), "needs unshare and setpriv");
        for (Account account : List.of(Account.UNSHARED_ROOT, Account.SETPRIV, Account.UNSHARED_ROOT)) {
            try (EmbeddedServer server = open(account)) {
                server.createDatabase("by_" + server.databaseNames().size());
            }
        }
        try (EmbeddedServer server = open(Account.SETPRIV)) {
            assertEquals(List.of("by_0", "by_1", "by_2"), server.databaseNames());
        }
    }

    @ParameterizedTest
    @CsvSource({"SETPRIV, root", "UNSHARED_ROOT, nobody"})
    void aFolderThatTheServerDoesNotGetToIsReplacedAndNoted(Account account, String owner) throws IOException {
        assumeTrue(account.works(), account + " does not work here");
        Folders.give(folder, owner);
        letIn(folder, "rwx------");
        try (EmbeddedServer server = open(account);
                EmbeddedServer same = open(account)) {
            server.createDatabase("app");
            assertTrue(same.exists("app"));
        }
        assertTrue(notes.toString().contains("does not get to " + data + ": using "), notes.toString());
        assertEquals(1, moved().size());
        assertTrue(Files.exists(moved().get(0).resolve(Integer.toString(MAJOR))));
        Folders.delete(moved().get(0));
    }

    @Test
    void anOrdinaryUserNeedsNoneOfThat() throws Exception {
        try (Build build = buildAs(NAMED).ready()) {
            assertEquals("1", build.query("select 1"));
            Path cluster = EmbeddedServerTest.folder(data).cluster();
            assertEquals(NAMED, Files.getAttribute(cluster, "unix:uid").toString());
            build.finish();
        }
    }

    @Test
    void aKilledBuildOfAnOrdinaryUserLeavesNothingBehind() throws Exception {
        PostmasterFile server;
        try (Build build = buildAs(NAMED).ready()) {
            server = EmbeddedServerTest.running(data);
            assertTrue(server.isAlive());
            assertEquals("1", build.query("select 1"));
        }
        assertTrue(Wait.until(
                Duration.ofSeconds(20),
                () -> !server.isAlive()
                        && !Files.exists(EmbeddedServerTest.folder(data).door())));
    }

    @Test
    void aUserWithoutANameGetsAServerOrIsToldWhy() throws Exception {
        try (Build build = buildAs(NAMELESS)) {
            List<String> lines = build.await();
            if (lines.contains("ready")) {
                assertEquals("1", build.query("select 1"));
                build.finish();
            } else {
                assertTrue(lines.toString().contains("user id " + NAMELESS + " has none"), lines.toString());
            }
        }
    }

    @Test
    void withoutAnyWayDownTheFailureSaysWhatToDo() {
        assertSays("user id 7 has none", Account.nameless(new User(7, "7")));
        assertSays("refuses to run as root", Account.noWayDown());
        assertTrue(Account.noWayDown().advice().orElseThrow().startsWith("Run the build as an ordinary user"));
    }

    @Test
    void aFolderOfAnotherUserIsToldAsSuch() throws Exception {
        letIn(Files.createDirectory(data), "rwx------");
        try (Build build = buildAs(NAMED)) {
            String lines = String.join("\n", build.await());
            assertTrue(lines.contains("cannot use its folder " + data), lines);
            assertTrue(lines.contains("no permission for " + data), lines);
            assertFalse(lines.contains("ready"));
        }
    }

    private static void letIn(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static List<Path> neededClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .filter(path -> Files.isDirectory(path)
                        || path.getFileName().toString().matches("(postgresql|commons-|xz).*[.]jar"))
                .toList();
    }

    private EmbeddedServer open(Account account) throws IOException {
        ServerOptions options = new ServerOptions(data, cache("root"), MAJOR, TestServer.binaries(), notes::add);
        return EmbeddedServer.open(options, Platform.current(), account);
    }

    /** Where folders were moved to, as noted. */
    private List<Path> moved() {
        return notes.stream()
                .filter(note -> note.contains(": using "))
                .map(note -> Path.of(note.replaceFirst(".*: using ", "")))
                .distinct()
                .toList();
    }

    private Build buildAs(String user) {
        assumeTrue(Account.SETPRIV.works(), "needs setpriv");
        String classPath = neededClassPath().stream()
                .map(path -> target.resolve(path.getFileName()).toString())
                .collect(Collectors.joining(File.pathSeparator));
        List<String> prefix = List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups");
        return Build.start(data, prefix, classPath, target, cache(user));
    }

    private static Path cache(String user) {
        return target.resolve("cache-" + user);
    }
}
