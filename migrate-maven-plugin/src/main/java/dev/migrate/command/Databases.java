package dev.migrate.command;

import dev.migrate.server.BinaryRepository;
import dev.migrate.server.Database;
import dev.migrate.server.DatabaseServer;
import dev.migrate.server.DatabaseUnreachableException;
import dev.migrate.server.EmbeddedServer;
import dev.migrate.server.PostgresVersion;
import dev.migrate.server.ServerOptions;
import dev.migrate.server.ServerRefusedException;
import dev.migrate.server.Servers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The databases that a goal works with. No server is started before a goal asks for what is on it. */
public final class Databases {
    private static final String OWN_NAME = "project";

    private final Settings settings;
    private final BinaryRepository binaries;
    private final Supplier<Servers> servers;
    private final Consumer<String> notes;
    private @Nullable Database own;

    /**
     * What the user configured.
     *
     * @param target the database to migrate; null: the project's own
     * @param searchPath schemas that its sessions look for unqualified names in; empty: the server's own choice
     * @param shadow a database on the user's own server for shadows; null: the embedded server
     * @param postgresVersion major version of the embedded server; null: that of the target
     * @param dataDirectory holds the embedded servers' data, a folder per major version
     * @param cacheDirectory holds unpacked binaries, for all projects of the machine
     */
    public record Settings(
            @Nullable Database target,
            List<String> searchPath,
            @Nullable Database shadow,
            @Nullable Integer postgresVersion,
            Path dataDirectory,
            Path cacheDirectory) {
        public Settings {
            searchPath = List.copyOf(searchPath);
        }
    }

    /**
     * Makes the databases of one goal.
     *
     * @param servers those that are open already, and those that it opens; their owner closes them, once it was asked for them
     * @param notes what a reader of the log should know
     */
    public Databases(Settings settings, BinaryRepository binaries, Supplier<Servers> servers, Consumer<String> notes) {
        this.settings = settings;
        this.binaries = binaries;
        this.servers = servers;
        this.notes = notes;
    }

    /** The database to migrate: the configured one, else the project's own, which is made when it is missing. */
    public Database target() {
        return configured().orElseGet(this::openOwn);
    }

    /** The database that the user named, if one was. */
    public Optional<Database> configured() {
        return Optional.ofNullable(settings.target()).map(this::searching);
    }

    /** What sessions with the database to migrate begin with as {@code search_path}, if the user said it. */
    public Optional<String> searchPath() {
        return settings.searchPath().isEmpty()
                ? configured().flatMap(Database::searchPath)
                : Optional.of(Database.searchPath(settings.searchPath()));
    }

    /** The database to look at, if there is one: the configured one, or the project's own when it exists. */
    public Optional<Database> existingTarget() {
        if (settings.target() != null) {
            return configured();
        }
        boolean hasServer = Files.isDirectory(settings.dataDirectory().resolve(String.valueOf(ownMajor())));
        return hasServer && embedded(ownMajor()).exists(OWN_NAME) ? Optional.of(openOwn()) : Optional.empty();
    }

    /** The project's own database, if this goal opened it. */
    public Optional<Database> own() {
        return Optional.ofNullable(own);
    }

    /** The server on which shadows are made. */
    public DatabaseServer shadows() {
        return shadows(settings.target());
    }

    /** The same, for shadows that are to be compared with another database than the one to migrate. */
    public DatabaseServer shadowsLike(Database other) {
        return shadows(other);
    }

    private DatabaseServer shadows(@Nullable Database like) {
        return settings.shadow() != null ? servers.get().external(settings.shadow()) : embedded(shadowMajor(like));
    }

    private Database openOwn() {
        if (own == null) {
            DatabaseServer server = embedded(ownMajor());
            if (!server.exists(OWN_NAME)) {
                createOwn(server);
            }
            own = searching(server.database(OWN_NAME));
        }
        return own;
    }

    /** Another build of the project may be faster. */
    private static void createOwn(DatabaseServer server) {
        try {
            server.createDatabase(OWN_NAME);
        } catch (ServerRefusedException e) {
            if (!server.exists(OWN_NAME)) {
                throw e;
            }
        }
    }

    private Database searching(Database database) {
        return settings.searchPath().isEmpty() ? database : database.searching(settings.searchPath());
    }

    private EmbeddedServer embedded(int major) {
        return servers.get()
                .embedded(
                        new ServerOptions(settings.dataDirectory(), settings.cacheDirectory(), major, binaries, notes));
    }

    private int ownMajor() {
        return settings.postgresVersion() != null ? settings.postgresVersion() : PostgresVersion.DEFAULT_MAJOR;
    }

    private int shadowMajor(@Nullable Database like) {
        if (settings.postgresVersion() != null || like == null) {
            return ownMajor();
        }
        try (Connection connection = like.connect()) {
            return supported(connection.getMetaData().getDatabaseMajorVersion());
        } catch (DatabaseUnreachableException | SQLException e) {
            notes.accept(like + " cannot be asked for its version: shadows are PostgreSQL "
                    + PostgresVersion.DEFAULT_MAJOR + ". Set migrate.postgresVersion to choose.");
            return PostgresVersion.DEFAULT_MAJOR;
        }
    }

    private int supported(int major) {
        List<Integer> majors = PostgresVersion.majors();
        int nearest = Math.max(majors.get(0), Math.min(majors.get(majors.size() - 1), major));
        if (nearest != major) {
            notes.accept("There are no binaries of PostgreSQL " + major + ": shadows are PostgreSQL " + nearest + ".");
        }
        return nearest;
    }
}
