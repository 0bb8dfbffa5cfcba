package dev.migrate.server;

import static dev.migrate.server.Messages.assertConceals;
import static dev.migrate.server.Messages.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.MigrateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EmbeddedServerTest {
    private static final int MAJOR = PostgresVersion.DEFAULT_MAJOR;

    @TempDir(factory = DataFolder.class)
    private Path data;

    @Test
    void databasesStayInTheDataDirectory() {
        try (EmbeddedServer server = open(data)) {
            server.createDatabase("app");
            Sql.execute(server.database("app"), "create table device (name text)");
        }
        try (EmbeddedServer server = open(data)) {
            assertEquals(List.of("app"), server.databaseNames());
            assertEquals("0", Sql.query(server.database("app"), "select count(*) from device"));
        }
    }

    @Test
    void thoseWhoOpenTheSameDataDirectoryShareTheServerUntilTheLastHasClosedIt() throws IOException {
        EmbeddedServer first = open(data);
        EmbeddedServer second = open(data);
        assertEquals(first.database("app").url(), second.database("app").url());
        PostmasterFile server = running(data);
        first.close();
        first.close();
        assertTrue(server.isAlive());
        assertTrue(second.databaseNames().isEmpty());
        second.close();
        assertFalse(server.isAlive());
        assertFalse(Files.exists(folder(data).door()));
    }

    @Test
    void twoDataDirectoriesHaveServersOfTheirOwn(@TempDir(factory = DataFolder.class) Path other) {
        try (EmbeddedServer server = open(data)) {
            server.createDatabase("app");
            try (EmbeddedServer neighbour = open(other)) {
                assertNotEquals(
                        server.database("app").url(), neighbour.database("app").url());
                assertFalse(neighbour.exists("app"));
            }
            assertTrue(server.exists("app"));
        }
    }

    @Test
    void twoMajorsShareADataDirectory() {
        try (EmbeddedServer server = open(data);
                EmbeddedServer older = EmbeddedServer.open(TestServer.options(data, 14))) {
            server.createDatabase("app");
            assertFalse(older.exists("app"));
        }
    }

    @Test
    void theServerListensOnLoopbackAloneAndLetsNobodyInWithoutThePassword() throws IOException {
        try (EmbeddedServer server = open(data)) {
            Database database = server.database("postgres");
            assertEquals("127.0.0.1", Sql.query(database, "show listen_addresses"));
            assertEquals("", Sql.query(database, "show unix_socket_directories"));
            Database guessed = new Database(database.url(), database.user(), "guessed");
            assertSays(
                    "password authentication failed",
                    assertThrows(DatabaseUnreachableException.class, guessed::connect));
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder(data).password())));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, off",
        "timezone, UTC",
        "max_connections, 100",
        "autovacuum, off",
        "wal_level, logical",
        "lc_messages, C",
        "log_min_error_statement, panic"
    })
    void theServerIsSetFor(String setting, String value) {
        // Not "show": the driver sets the JVM's time zone for its session.
        String query = "select setting from pg_file_settings where applied and name = '" + setting + "'";
        assertEquals(value, Sql.query(TestServer.server().database("postgres"), query));
    }

    @Test
    void aStatementThatFailsIsNotLoggedAsItMayHoldASecret() throws IOException {
        try (EmbeddedServer server = open(data)) {
            assertThrows(
                    AssertionError.class,
                    () -> Sql.execute(server.database("postgres"), "create role postgres password 'hunter2'"));
            String log = String.join("\n", folder(data).logTail(Integer.MAX_VALUE));
            assertTrue(log.contains("already exists"), log);
            assertFalse(log.contains("hunter2"), log);
        }
    }

    @Test
    void aServerThatLostItsWatchdogIsReplaced() throws IOException {
        try (EmbeddedServer server = open(data)) {
            server.createDatabase("app");
            PostmasterFile lost = running(data);
            ProcessHandle.of(lost.pid()).orElseThrow().parent().orElseThrow().destroyForcibly();
            endWatchdog();
            List<String> notes = new ArrayList<>();
            try (EmbeddedServer next = open(data, notes)) {
                assertTrue(next.exists("app"));
                assertFalse(lost.isAlive());
            }
            assertTrue(notes.toString().contains("lost its watchdog"), notes.toString());
        }
    }

    /** The watchdog's other half, which reads the pipe: the only process that has the server's folder for its own. */
    private void endWatchdog() throws IOException {
        Path root = folder(data).root().toRealPath();
        ProcessHandle.allProcesses()
                .filter(process -> root.equals(workingFolder(process)))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private static Path workingFolder(ProcessHandle process) {
        try {
            return Path.of("/proc", Long.toString(process.pid()), "cwd").toRealPath();
        } catch (IOException e) {
            return Path.of("");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPostmasterFileOfAKilledServerIsNoObstacle(boolean processIdIsInUseAgain) throws Exception {
        try (EmbeddedServer server = open(data)) {
            server.createDatabase("app");
        }
        Process process = new ProcessBuilder("sleep", "60").start();
        try {
            long pid = processIdIsInUseAgain ? process.pid() : Integer.MAX_VALUE;
            Files.writeString(
                    PostmasterFile.in(folder(data).cluster()),
                    "%d\n%s\n1000000000\n1\n\n127.0.0.1\n    1    1\nready\n"
                            .formatted(pid, folder(data).cluster()));
            try (EmbeddedServer server = open(data)) {
                assertTrue(server.exists("app"));
            }
            assertTrue(process.isAlive());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aServerThatWasKilledRecovers() throws Exception {
        try (EmbeddedServer server = open(data)) {
            server.createDatabase("app");
            Sql.execute(server.database("app"), "create table device (name text)");
            PostmasterFile killed = running(data);
            ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
            assertTrue(Wait.until(
                    Duration.ofSeconds(10), () -> !Files.exists(folder(data).door())));
            try (EmbeddedServer next = open(data)) {
                assertEquals("0", Sql.query(next.database("app"), "select count(*) from device"));
            }
        }
    }

    @Test
    void aDataDirectoryMayBeDeletedUnderTheServer() throws IOException {
        EmbeddedServer server = open(data);
        PostmasterFile deleted = running(data);
        Folders.delete(data.resolve(Integer.toString(MAJOR)));
        try (EmbeddedServer next = open(data)) {
            next.createDatabase("app");
            server.close();
            assertTrue(next.exists("app"));
        }
        assertTrue(Wait.until(Duration.ofSeconds(10), () -> !deleted.isAlive()));
    }

    @Test
    void aBrokenClusterIsToldWithTheEndOfTheServersLog() throws IOException {
        open(data).close();
        Files.delete(folder(data).cluster().resolve("global/pg_control"));
        ServerStartException failure = assertThrows(ServerStartException.class, () -> open(data));
        assertSays("did not start. Its log ends with:\n", failure);
        assertSays("could not find the database system", failure);
        assertConceals(Password.read(folder(data).password()), failure);
        assertTrue(failure.log().size() <= 15);
        assertTrue(
                failure.advice().orElseThrow().contains("delete " + folder(data).root()));
        assertFalse(Files.exists(folder(data).door()));
    }

    @Test
    void aPasswordThatIsGoneIsToldAsAMatterOfTheFolder() throws IOException {
        open(data).close();
        Files.delete(folder(data).password());
        ServerFolderException failure = assertThrows(ServerFolderException.class, () -> open(data));
        assertSays(folder(data).password().toString(), failure);
        assertFalse(Files.exists(folder(data).door()));
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws IOException {
        Path file = Files.createFile(data.resolve("file"));
        MigrateException failure = assertThrows(ServerFolderException.class, () -> open(file));
        assertSays("cannot use its folder " + file, failure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "it's \"quoted\"", "$HOME `id` %d", "Ünïcödé", "-x;#&"})
    void aFolderMayHaveAnyName(String name) {
        try (EmbeddedServer server = open(data.resolve(name))) {
            server.createDatabase("app");
            assertTrue(server.exists("app"));
        }
    }

    @Test
    void anUnknownMajorIsTold() {
        MigrateException failure =
                assertThrows(MigrateException.class, () -> EmbeddedServer.open(TestServer.options(data, 9)));
        assertSays("There is no embedded PostgreSQL 9.", failure);
    }

    private static EmbeddedServer open(Path data) {
        return open(data, new ArrayList<>());
    }

    private static EmbeddedServer open(Path data, List<String> notes) {
        ServerOptions options = TestServer.options(data, MAJOR);
        return EmbeddedServer.open(new ServerOptions(
                options.dataDirectory(), options.cacheDirectory(), MAJOR, options.binaries(), notes::add));
    }

    static ServerFolder folder(Path data) {
        return new ServerFolder(data.resolve(Integer.toString(MAJOR)));
    }

    static PostmasterFile running(Path data) throws IOException {
        return PostmasterFile.read(folder(data).cluster()).orElseThrow();
    }
}
