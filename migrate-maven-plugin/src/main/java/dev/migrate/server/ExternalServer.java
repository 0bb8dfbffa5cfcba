package dev.migrate.server;

import dev.migrate.MigrateException;
import java.util.List;

/**
 * A server of the user's own, for shadows that the embedded one cannot hold. Other databases live on it, so it makes and
 * drops only those whose names say that they come from here, and lists no other.
 */
public final class ExternalServer implements DatabaseServer, AutoCloseable {
    /** What the names of databases on a server of the user's own begin with. */
    public static final List<String> PREFIXES = List.of(Presence.SHADOWS, "migrate_template_");

    private static final int OLDEST_MAJOR = PostgresVersion.majors().get(0);

    private final Database maintenance;
    private final Administration databases;

    private ExternalServer(Database maintenance, Administration databases) {
        this.maintenance = maintenance;
        this.databases = databases;
    }

    /**
     * Finds out what server it is.
     *
     * @param maintenance the database to connect to for making others; nothing is changed in it
     * @throws DatabaseUnreachableException when there is none, or it lets nobody in
     * @throws MigrateException when the server is too old
     */
    public static ExternalServer of(Database maintenance) {
        ExternalServer server = new ExternalServer(maintenance, Administration.ofExternal(maintenance));
        if (server.major() < OLDEST_MAJOR) {
            throw new MigrateException(
                    maintenance.displayName() + " is PostgreSQL " + server.major() + ", which is too old for shadows.",
                    "Name a server of version " + OLDEST_MAJOR + " or later with migrate.shadowUrl.");
        }
        return server;
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

    /** The names of the databases that come from here, of this build or another one. */
    @Override
    public List<String> databaseNames() {
        return databases.databaseNames().stream().filter(ExternalServer::isOurs).toList();
    }

    @Override
    public String shadowName() {
        return databases.shadowName();
    }

    @Override
    public boolean use(String name) {
        requireOurs(name);
        return databases.use(name);
    }

    @Override
    public void dropUnused(String prefix, int kept) {
        requireOurs(prefix);
        databases.dropUnused(prefix, kept);
    }

    @Override
    public void createDatabase(String name) {
        requireOurs(name);
        databases.createDatabase(name);
    }

    @Override
    public void copyDatabase(String template, String name) {
        requireOurs(template);
        requireOurs(name);
        databases.copyDatabase(template, name);
    }

    @Override
    public void renameDatabase(String name, String newName) {
        requireOurs(name);
        requireOurs(newName);
        databases.renameDatabase(name, newName);
    }

    @Override
    public void dropDatabase(String name) {
        requireOurs(name);
        databases.dropDatabase(name);
    }

    /** Ends the use of its databases. */
    @Override
    public void close() {
        databases.close();
    }

    private void requireOurs(String name) {
        if (!isOurs(name)) {
            throw new MigrateException("The database " + name + " on the server of " + maintenance.displayName()
                    + " is not touched: only databases whose names begin with " + String.join(" or ", PREFIXES)
                    + " are made, copied, renamed and dropped there.");
        }
    }

    private static boolean isOurs(String name) {
        return PREFIXES.stream().anyMatch(name::startsWith);
    }
}
