package dev.migrate.server;

import dev.migrate.MigrateException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A real PostgreSQL of the build's own. It listens on a loopback port with a random password, and runs while somebody uses
 * it: another build or another part of this one that opens the same data directory joins the server that runs. When the
 * last user has closed it or died, it ends; its databases stay in the data directory for the next build.
 */
public final class EmbeddedServer implements DatabaseServer, AutoCloseable {
    private final ServerFolder folder;
    private final Guard.Lease lease;
    private final Administration databases;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedServer(int major, ServerFolder folder, Startup.Running running) {
        this.folder = folder;
        this.lease = running.lease();
        this.databases = Administration.ofEmbedded(running.maintenance(), major);
    }

    /**
     * Joins the server that runs on the data directory, or starts one.
     *
     * @throws BinariesNotFoundException when the binaries are not in the cache and cannot be had
     * @throws ServerStartException when the server does not come up
     * @throws MigrateException when there is no embedded server for the platform or the major, or a folder cannot be used
     */
    public static EmbeddedServer open(ServerOptions options) {
        Platform platform = Platform.current();
        try {
            return open(options, platform, Account.choose(platform));
        } catch (IOException e) {
            throw new ServerFolderException(options, e);
        }
    }

    static EmbeddedServer open(ServerOptions options, Platform platform, Account account) throws IOException {
        PostgresVersion version = PostgresVersion.ofMajor(options.major());
        ServerOptions reachable = Reach.of(account, options);
        ServerFolder folder = new ServerFolder(reachable.dataDirectory().resolve(Integer.toString(options.major())));
        Cache cache = new Cache(version, platform, account, reachable);
        Guard guard = Guard.of(platform, folder, account, cache, options.notes());
        return folder.lock(options.notes()).holding(() -> {
            Startup.Running running = new Startup(account, folder, cache, guard).joinOrStart();
            return new EmbeddedServer(options.major(), folder, running);
        });
    }

    /** The databases alone, for those who are not to close the server. */
    DatabaseServer databases() {
        return databases;
    }

    @Override
    public int major() {
        return databases.major();
    }

    @Override
    public Database database(String name) {
        return databases.database(name);
    }

    @Override
    public boolean exists(String name) {
        return databases.exists(name);
    }

    @Override
    public List<String> databaseNames() {
        return databases.databaseNames();
    }

    @Override
    public String shadowName() {
        return databases.shadowName();
    }

    @Override
    public boolean use(String name) {
        return databases.use(name);
    }

    @Override
    public void dropUnused(String prefix, int kept) {
        databases.dropUnused(prefix, kept);
    }

    @Override
    public void createDatabase(String name) {
        databases.createDatabase(name);
    }

    @Override
    public void copyDatabase(String template, String name) {
        databases.copyDatabase(template, name);
    }

    @Override
    public void renameDatabase(String name, String newName) {
        databases.renameDatabase(name, newName);
    }

    @Override
    public void dropDatabase(String name) {
        databases.dropDatabase(name);
    }

    /** Ends this use of the server; when nobody else uses it, the server is gone on return. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            databases.close();
        } finally {
            leave();
        }
    }

    /** A folder that was deleted meanwhile (clean) has no lock any more, and nobody to share it with. */
    private void leave() {
        try {
            if (Files.exists(folder.root())) {
                folder.lock(note -> {}).holding(() -> {
                    lease.end();
                    return closed;
                });
            } else {
                lease.end();
            }
        } catch (IOException e) {
            throw new ServerFolderException(folder.root(), e);
        }
    }
}
