package dev.migrate.state;

import dev.migrate.MigrateException;
import dev.migrate.catalog.Catalog;
import dev.migrate.read.CatalogReader;
import dev.migrate.server.Database;
import dev.migrate.server.DatabaseServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** A throw-away database. It is dropped when it is closed, unless it was kept. */
public final class Shadow implements AutoCloseable {
    /** Statements that take back what a session was set to; its temporary tables stay. */
    public static final String RESET = "RESET SESSION AUTHORIZATION; RESET ALL";

    private final DatabaseServer server;
    private final String name;
    private @Nullable Connection session;
    private boolean kept;

    private Shadow(DatabaseServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** A database with nothing in it. */
    public static Shadow empty(DatabaseServer server) {
        Shadow shadow = new Shadow(server, server.shadowName());
        server.createDatabase(shadow.name);
        return shadow;
    }

    /**
     * A database with the content of another one.
     *
     * @param template its name; nobody may be connected to it
     */
    public static Shadow copyOf(DatabaseServer server, String template) {
        Shadow shadow = new Shadow(server, server.shadowName());
        server.copyDatabase(template, shadow.name);
        return shadow;
    }

    public String name() {
        return name;
    }

    public Database database() {
        return server.database(name);
    }

    /**
     * The session of who works in it, opened when it is first asked for and closed with the shadow. One that has looked at
     * the system catalogs once does so in a fraction of the time.
     */
    public Connection session() {
        if (session == null) {
            session = open();
        }
        return session;
    }

    /** The same few queries are asked again and again. */
    private Connection open() {
        Connection connection = database().connect();
        try {
            connection.unwrap(PGConnection.class).setPrepareThreshold(1);
            return connection;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Copies of what it is when they are asked for, each to be closed by who asks. Its own session ends. */
    public Supplier<Shadow> copies() {
        endSession();
        return () -> copyOf(server, name);
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
        endSession();
        server.renameDatabase(name, other);
        kept = true;
    }

    @Override
    public void close() {
        try {
            endSession();
        } finally {
            if (!kept) {
                server.dropDatabase(name);
            }
        }
    }

    private void endSession() {
        if (session == null) {
            return;
        }
        try {
            session.close();
            session = null;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static MigrateException failed(SQLException e) {
        return new MigrateException("A shadow cannot be worked in: " + e.getMessage(), null, e);
    }
}
