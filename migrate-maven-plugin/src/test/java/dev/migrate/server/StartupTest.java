package dev.migrate.server;

import static dev.migrate.server.Messages.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A port that somebody takes before the server does. */
final class StartupTest {

    @TempDir(factory = DataFolder.class)
    private Path data;

    private ServerSocket taken;

    @BeforeEach
    void takePort() throws IOException {
        taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }

    @AfterEach
    void releasePort() throws IOException {
        taken.close();
    }

    @Test
    void aPortThatIsTakenIsNoObstacle() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        Queue<Integer> ports = new ArrayDeque<>(List.of(taken.getLocalPort(), taken.getLocalPort(), free));
        Startup.Running running = startup(ports::remove).joinOrStart();
        assertEquals(Integer.toString(free), Sql.query(running.maintenance(), "show port"));
        running.lease().end();
    }

    @Test
    void whenNoPortCanBeHadTheServersLogSaysSo() throws IOException {
        Startup startup = startup(taken::getLocalPort);
        ServerStartException failure = assertThrows(ServerStartException.class, startup::joinOrStart);
        assertSays("Address already in use", failure);
        assertFalse(Files.exists(EmbeddedServerTest.folder(data).door()));
    }

    private Startup startup(Startup.Ports ports) throws IOException {
        Platform platform = Platform.current();
        Account account = Account.choose(platform);
        ServerOptions options = TestServer.options(data, PostgresVersion.DEFAULT_MAJOR);
        Cache cache = new Cache(PostgresVersion.ofMajor(options.major()), platform, account, options);
        ServerFolder folder = EmbeddedServerTest.folder(data);
        Files.createDirectories(folder.root());
        return new Startup(account, folder, cache, Guard.of(platform, folder, account, cache, note -> {}), ports);
    }
}
