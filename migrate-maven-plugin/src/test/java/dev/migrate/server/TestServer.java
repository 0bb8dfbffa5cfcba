package dev.migrate.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The servers that tests run on: one for each major, started at its first use, gone at the end of the JVM.
 *
 * <p>Their data is in memory where that is a file system with room, else under {@code target}: tests make databases by the
 * hundred, each of them a thousand files.
 */
public final class TestServer {
    private static final Path TARGET =
            Path.of(System.getProperty("basedir", "")).resolve("target").toAbsolutePath();
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM = 4L << 30;
    private static final String PREFIX = "migrate-test-";
    private static final Path DATA =
            dataFolder().resolve(PREFIX + ProcessHandle.current().pid());
    private static final Servers SERVERS = new Servers();

    static {
        sweep();
        Runtime.getRuntime().addShutdownHook(new Thread(TestServer::stop, "stop-test-servers"));
    }

    private TestServer() {}

    /** The server of the default major. */
    public static DatabaseServer server() {
        return server(PostgresVersion.DEFAULT_MAJOR);
    }

    /** Without a way to close it, which JUnit would do after a test that takes it as an argument. */
    public static DatabaseServer server(int major) {
        return embedded(major).databases();
    }

    /** The server of a major, for those who open one themselves; it is not theirs to close. */
    public static EmbeddedServer embedded(int major) {
        return SERVERS.embedded(options(DATA, major));
    }

    /** All of them, and those of the user's own that tests name; they are closed at the end of the JVM. */
    public static Servers servers() {
        return SERVERS;
    }

    /** A fresh, empty database of the default major; it stays until the end of the JVM. */
    public static Database newDatabase() {
        return newDatabase(server());
    }

    /** A fresh, empty database. */
    public static Database newDatabase(DatabaseServer server) {
        String name = newName("test_");
        server.createDatabase(name);
        return server.database(name);
    }

    /** What the server of the default major has said so far. */
    public static String log() throws IOException {
        return Files.readString(EmbeddedServerTest.folder(DATA).log());
    }

    static String newName(String prefix) {
        return prefix + UUID.randomUUID().toString().replace('-', '_');
    }

    /** Options for a server of a test's own: binaries and cache are those of all tests. */
    static ServerOptions options(Path dataDirectory, int major) {
        return new ServerOptions(dataDirectory, TARGET.resolve("postgresql-cache"), major, binaries(), note -> {});
    }

    /** Where data goes; deleted at the end of the JVM. */
    public static Path data() {
        try {
            return Files.createDirectories(DATA);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the build keeps the binaries and their cache. */
    public static Path target() {
        return TARGET;
    }

    static BinaryRepository binaries() {
        return new FolderRepository(TARGET.resolve("postgresql-binaries"));
    }

    private static Path dataFolder() {
        boolean roomy = Files.isWritable(MEMORY) && MEMORY.toFile().getUsableSpace() > ROOM;
        return roomy ? MEMORY : TARGET.resolve("postgresql-data");
    }

    /** What test runs left that were killed. */
    private static void sweep() {
        try {
            Files.createDirectories(dataFolder());
            try (DirectoryStream<Path> left = Files.newDirectoryStream(dataFolder(), PREFIX + "*")) {
                for (Path folder : left) {
                    long pid = Long.parseLong(folder.getFileName().toString().substring(PREFIX.length()));
                    if (ProcessHandle.of(pid).isEmpty()) {
                        Folders.delete(folder);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop() {
        SERVERS.close();
        try {
            Folders.delete(DATA);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
