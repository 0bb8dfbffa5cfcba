package dev.migrate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guard for Windows, as far as it can be tried elsewhere: with one user in each JVM. */
final class AttendanceTest {

    @TempDir(factory = DataFolder.class)
    private Path data;

    @Test
    void theLastUserEndsTheServer() throws IOException {
        Startup.Running running = startup().joinOrStart();
        assertEquals("17", Sql.query(running.maintenance(), "select 17"));
        PostmasterFile server = server();
        running.lease().end();
        assertFalse(server.isAlive());
    }

    @Test
    void aServerOfAKilledUserIsJoinedAndEndsWithTheNextOne() throws IOException {
        startup().joinOrStart();
        PostmasterFile server = server();
        forgetUsers();
        Startup.Running next = startup().joinOrStart();
        assertEquals(server, server());
        next.lease().end();
        assertFalse(server.isAlive());
    }

    @Test
    void aServerStaysWhileAnotherProcessUsesIt() throws IOException {
        Startup.Running running = startup().joinOrStart();
        PostmasterFile server = server();
        try (Neighbour neighbour = Neighbour.at(folder().user("neighbour"))) {
            running.lease().end();
            assertTrue(server.isAlive());
            assertTrue(Files.exists(neighbour.file()));
        }
        startup().joinOrStart().lease().end();
        assertFalse(server.isAlive());
    }

    @Test
    void aBrokenClusterIsToldWithTheEndOfTheServersLog() throws IOException {
        startup().joinOrStart().lease().end();
        Files.delete(folder().cluster().resolve("global/pg_control"));
        ServerStartException failure =
                assertThrows(ServerStartException.class, () -> startup().joinOrStart());
        Messages.assertSays("could not find the database system", failure);
    }

    /** What the system does with a killed user's lock, done with its file. */
    private void forgetUsers() throws IOException {
        Folders.delete(folder().users());
        Files.createDirectory(folder().users());
    }

    private Startup startup() throws IOException {
        Platform platform = Platform.current();
        Account account = Account.choose(platform);
        ServerOptions options = TestServer.options(data, PostgresVersion.DEFAULT_MAJOR);
        Cache cache = new Cache(PostgresVersion.ofMajor(options.major()), platform, account, options);
        Files.createDirectories(folder().root());
        return new Startup(account, folder(), cache, new Attendance(folder(), account, cache));
    }

    private ServerFolder folder() {
        return EmbeddedServerTest.folder(data);
    }

    private PostmasterFile server() throws IOException {
        return EmbeddedServerTest.running(data);
    }

    /** A process that holds the lock of a user's file. */
    record Neighbour(Process process, Path file) implements AutoCloseable {

        static Neighbour at(Path file) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Neighbour.class.getName(),
                            file.toString())
                    .start();
            assertEquals('!', process.getInputStream().read());
            return new Neighbour(process, file);
        }

        public static void main(String[] arguments) throws IOException {
            try (FileChannel channel =
                    FileChannel.open(Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                System.out.print('!');
                System.out.flush();
                System.in.read();
            }
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }
}
