package dev.migrate.server;

import dev.migrate.MigrateException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings up the server of a folder, or joins it. The caller holds the folder's {@link TransitionLock}. */
final class Startup {
    private static final String ADDRESS = "127.0.0.1";
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /** Recovery after a kill reads at most a gigabyte of log. */
    private static final Duration UNTIL_READY = Duration.ofSeconds(60);

    private static final int ATTEMPTS = 5;

    private final Account account;
    private final ServerFolder folder;
    private final Cache cache;
    private final Guard guard;
    private final Ports ports;

    /** Where to listen next; a port may be taken by the time that the server does. */
    interface Ports {
        int next() throws IOException;
    }

    Startup(Account account, ServerFolder folder, Cache cache, Guard guard) {
        this(account, folder, cache, guard, Startup::freePort);
    }

    Startup(Account account, ServerFolder folder, Cache cache, Guard guard, Ports ports) {
        this.account = account;
        this.folder = folder;
        this.cache = cache;
        this.guard = guard;
        this.ports = ports;
    }

    /** A server that takes connections, and the stay of this user. */
    record Running(Guard.Lease lease, Database maintenance) {}

    Running joinOrStart() throws IOException {
        Optional<Running> joined = join();
        return joined.isPresent() ? joined.get() : start();
    }

    private Optional<Running> join() throws IOException {
        Optional<Guard.Lease> lease = guard.join();
        Optional<Running> running = lease.isPresent() ? settle(lease.get()) : Optional.empty();
        if (running.isPresent()) {
            greet(running.get());
        }
        return running;
    }

    /** The folder may be shared with a container, whose server is not on this machine's loopback address. */
    private void greet(Running running) throws IOException {
        try {
            running.maintenance().connect().close();
        } catch (DatabaseUnreachableException | SQLException e) {
            running.lease().end();
            throw new MigrateException(
                    "The PostgreSQL that runs in " + folder.root() + " does not answer: " + e.getMessage(),
                    "When another container or machine uses that folder, wait for its build to end.",
                    e);
        }
    }

    private Running start() throws IOException {
        if (!Files.exists(folder.cluster())) {
            copy(cache.cluster());
        }
        evict();
        for (int attempt = 1; ; attempt++) {
            Files.writeString(folder.settings(), Settings.text(ports.next()));
            Files.deleteIfExists(folder.log());
            Optional<Running> running = settle(guard.start());
            if (running.isPresent()) {
                return running.get();
            }
            if (attempt == ATTEMPTS || !isPassing()) {
                throw new ServerStartException(folder);
            }
        }
    }

    /** Waits until the server takes connections. Empty, and the stay is over: it does not. */
    private Optional<Running> settle(Guard.Lease lease) throws IOException {
        Optional<Running> running = Optional.empty();
        try {
            Wait.until(UNTIL_READY, () -> isReady() || !lease.holds());
            if (isReady()) {
                running = Optional.of(new Running(lease, maintenance()));
            }
            return running;
        } finally {
            if (running.isEmpty()) {
                lease.end();
            }
        }
    }

    /** Ends a server that lost its guard, and takes its mark away: PostgreSQL trusts any process that has its id by now. */
    private void evict() throws IOException {
        Optional<PostmasterFile> left = PostmasterFile.read(folder.cluster());
        if (left.filter(PostmasterFile::isAlive).isPresent()) {
            String control = cache.installation().program("pg_ctl").toString();
            account.run(folder.root(), Map.of(), List.of(control, "stop", "--pgdata=cluster", "--mode=immediate"));
        }
        Files.deleteIfExists(PostmasterFile.in(folder.cluster()));
    }

    /** The cluster comes last, in one move: where it is, it is whole, and the password is its own. */
    private void copy(ServerFolder template) throws IOException {
        Path unfinished = folder.root().resolve("cluster.unfinished");
        Folders.delete(unfinished);
        Folders.copy(template.cluster(), unfinished);
        Files.copy(
                template.password(),
                folder.password(),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        Files.move(unfinished, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean isReady() throws IOException {
        return PostmasterFile.read(folder.cluster()).map(PostmasterFile::ready).orElse(false);
    }

    private Database maintenance() throws IOException {
        int port = PostmasterFile.read(folder.cluster()).orElseThrow().port();
        String url = "jdbc:postgresql://" + ADDRESS + ":" + port + "/postgres";
        return new Database(url, ServerFolder.SUPERUSER, Password.read(folder.password()));
    }

    /** Somebody may take the port before the server does; the processes of a killed server take a moment to end. */
    private boolean isPassing() {
        return folder.logTail(Integer.MAX_VALUE).stream()
                .anyMatch(line -> line.contains("could not bind") || line.contains("is still in use"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }
}
