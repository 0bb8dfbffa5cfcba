package dev.migrate.state;

import dev.migrate.catalog.Catalog;
import dev.migrate.read.CatalogReader;
import dev.migrate.server.Database;
import dev.migrate.server.DatabaseServer;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A throw-away database. It is dropped when it is closed, unless it was kept. */
public final class Shadow implements AutoCloseable {
    private static final String PREFIX = "migrate_shadow_";
    private static final int NAME_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DatabaseServer server;
    private final String name;
    private boolean kept;

    private Shadow(DatabaseServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** A database with nothing in it. */
    public static Shadow empty(DatabaseServer server) {
        Shadow shadow = new Shadow(server, newName());
        server.createDatabase(shadow.name);
        return shadow;
    }

    /**
     * A database with the content of another one.
     *
     * @param template its name; nobody may be connected to it
     */
    public static Shadow copyOf(DatabaseServer server, String template) {
        Shadow shadow = new Shadow(server, newName());
        server.copyDatabase(template, shadow.name);
        return shadow;
    }

    /** Whether a database of this name was made here, so that it may be dropped. */
    public static boolean isName(String name) {
        return name.matches(PREFIX + "[0-9a-f]{" + 2 * NAME_BYTES + "}");
    }

    public String name() {
        return name;
    }

    public Database database() {
        return server.database(name);
    }

    /** What the database is now. */
    public Catalog catalog() {
        return CatalogReader.read(database());
    }

    /**
     * Lets it stay under another name. Nobody may be connected to it.
     *
     * @throws dev.migrate.MigrateException when there is one of that name
     */
    void keepAs(String other) {
        server.renameDatabase(name, other);
        kept = true;
    }

    @Override
    public void close() {
        if (!kept) {
            server.dropDatabase(name);
        }
    }

    private static String newName() {
        byte[] bytes = new byte[NAME_BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + HexFormat.of().formatHex(bytes);
    }
}
