package dev.migrate.server;

import dev.migrate.MigrateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * A dump of a whole database in pg_dump's custom format, by the pg_dump of this machine. Everything that it needs to get in
 * goes by its environment: a command line can be read by others.
 */
public final class Backup {
    /** How it is called where the search path of programs finds it. */
    public static final String PROGRAM = "pg_dump";

    private static final Duration LONGEST = Duration.ofDays(2);
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");
    /** What the driver takes from the environment, too. */
    private static final List<String> KEPT =
            List.of("PGPASSFILE", "PGSSLROOTCERT", "PGSSLCERT", "PGSSLKEY", "PGSSLCRL");

    private static final Map<String, String> OPTIONS = Map.of(
            "PGHOST", "PGHOST",
            "PGPORT", "PGPORT",
            "PGDBNAME", "PGDATABASE",
            "user", "PGUSER",
            "password", "PGPASSWORD",
            "sslmode", "PGSSLMODE",
            "sslrootcert", "PGSSLROOTCERT",
            "sslcert", "PGSSLCERT",
            "sslkey", "PGSSLKEY");

    private final String program;

    /** By a program of that name or path. */
    public Backup(String program) {
        this.program = program;
    }

    /**
     * Writes the file, whole or not at all; only its owner may read it.
     *
     * @throws MigrateException when there is such a file, pg_dump is missing or older than the server, or it fails
     */
    public void write(Database database, Path file) {
        if (Files.exists(file)) {
            throw new MigrateException(
                    "The backup " + file + " exists already, and is not overwritten.",
                    "Name another file with migrate.backup, or move this one away.");
        }
        checkVersion(database);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(part);
            Files.createFile(part, Password.ownerOnly(part));
            dump(database, part);
            Files.move(part, file);
        } catch (IOException e) {
            throw new MigrateException("The backup " + file + " cannot be written: " + e.getMessage(), null, e);
        } finally {
            part.toFile().delete();
        }
    }

    private void dump(Database database, Path part) throws IOException {
        Program.Outcome outcome = Program.run(
                Path.of("").toAbsolutePath(),
                environment(database),
                List.of(program, "--format=custom", "--no-password", "--file=" + part.toAbsolutePath()),
                LONGEST);
        if (!outcome.succeeded()) {
            throw new MigrateException(
                    program + " failed with code " + outcome.exitCode() + ": " + outcome.output(),
                    "Nothing else was run. Without migrate.backup there is no backup.");
        }
    }

    /** A pg_dump reads servers of its own version and older ones. */
    private void checkVersion(Database database) {
        int own = version();
        int server = serverVersion(database);
        if (own < server) {
            throw new MigrateException(
                    program + " is version " + own + ", and cannot dump a server of version " + server + ": "
                            + database.displayName() + ".",
                    "Install the client programs of PostgreSQL " + server
                            + " and put them first on the PATH; or run without migrate.backup.");
        }
    }

    private int version() {
        String output;
        try {
            output = Program.run(Path.of("").toAbsolutePath(), Map.of(), List.of(program, "--version"))
                    .output();
        } catch (IOException missing) {
            throw new MigrateException(
                    "migrate.backup needs " + program + ", and this machine has none on its PATH.",
                    "Install the client programs of PostgreSQL, or run without migrate.backup.",
                    missing);
        }
        Matcher version = VERSION.matcher(output);
        if (!version.find()) {
            throw new MigrateException(program + " does not say its version, but: " + output);
        }
        return Integer.parseInt(version.group(1));
    }

    private static int serverVersion(Database database) {
        try (Connection connection = database.connect()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            throw new DatabaseUnreachableException(database, e.getMessage(), e);
        }
    }

    static Map<String, String> environment(Database database) {
        Map<String, String> environment = new HashMap<>();
        KEPT.forEach(name -> put(environment, name, System.getenv(name)));
        Properties url = Driver.parseURL(database.url(), null);
        if (url != null) {
            if (isSecure(url.getProperty("ssl"))) {
                environment.put("PGSSLMODE", "verify-full"); // what the driver takes it for; sslmode says it better
            }
            OPTIONS.forEach((option, name) -> put(environment, name, url.getProperty(option)));
        }
        put(environment, "PGUSER", database.user());
        put(environment, "PGPASSWORD", database.password());
        return environment;
    }

    /** As the driver reads the option {@code ssl}, which needs no value. */
    private static boolean isSecure(@Nullable String ssl) {
        return ssl != null && (ssl.isEmpty() || Boolean.parseBoolean(ssl));
    }

    private static void put(Map<String, String> environment, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            environment.put(name, value);
        }
    }
}
