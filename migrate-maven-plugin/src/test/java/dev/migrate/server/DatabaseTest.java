package dev.migrate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in a URL, where the password is, and where it is not. */
final class DatabaseTest {
    private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");
    private static final String SECRET = "hush:hush\\1";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void thePasswordMayBeInTheUrl() throws SQLException {
        Database database = TestServer.newDatabase();
        try (Role role = new Role(database);
                Connection connection = new Database(
                                database.url() + "?user=" + role.name() + "&password="
                                        + URLEncoder.encode(SECRET, StandardCharsets.UTF_8),
                                null,
                                null)
                        .connect()) {
            assertEquals(role.name(), connection.getMetaData().getUserName());
        }
    }

    /** The property stands for the variable PGPASSFILE and for ~/.pgpass, which a test cannot set. */
    @Test
    void thePasswordMayBeInThePasswordFile() throws SQLException, IOException {
        Database database = TestServer.newDatabase();
        try (Role role = new Role(database)) {
            Path file = folder.resolve("pgpass");
            Files.writeString(
                    file,
                    "*:*:*:" + role.name() + ":" + SECRET.replace("\\", "\\\\").replace(":", "\\:") + "\n");
            System.setProperty("org.postgresql.pgpassfile", file.toString());
            try (Connection connection = new Database(database.url(), role.name(), null).connect()) {
                assertEquals(role.name(), connection.getMetaData().getUserName());
            } finally {
                System.clearProperty("org.postgresql.pgpassfile");
            }
        }
    }

    @Test
    void optionsForTlsArriveAtTheDriver() {
        Database database = TestServer.newDatabase();
        Database secure = new Database(
                database.url() + "?sslmode=verify-full&sslrootcert=/nowhere/root.crt",
                database.user(),
                database.password());
        DatabaseUnreachableException failure = assertThrows(DatabaseUnreachableException.class, secure::connect);
        assertEquals(
                "Cannot connect to " + database.displayName() + ": The server does not support SSL.",
                failure.getMessage());
    }

    @Test
    void sessionsBeginWithTheSearchPath() throws SQLException {
        Database searching = TestServer.newDatabase().searching(List.of("O'Neil, \"Sons\" & Co", "public"));
        assertEquals(Optional.of("\"O'Neil, \"\"Sons\"\" & Co\", \"public\""), searching.searchPath());
        assertEquals("\"O'Neil, \"\"Sons\"\" & Co\", \"public\"", Sql.query(searching, "SHOW search_path"));
        assertEquals(Optional.empty(), TestServer.newDatabase().searchPath());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/app?user=app&password=hush-hush",
                "jdbc:postgresql://app:hush-hush@db/app",
                "jdbc:postgresql://app:hush@hush-hush@db/app",
                "jdbc:postgresql://app:hush/hush-hush@db/app",
                "jdbc:postgresql://app:hush?hush-hush@db/app"
            })
    void theNameThatIsShownHasNoSecret(String url) {
        assertEquals("jdbc:postgresql://db/app", new Database(url, null, "hush-hush").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://127.0.0.1:no-port/app?password=hush-hush",
                "jdbc:postgresql://app:hush-hush@127.0.0.1:1/app",
                "jdbc:postgresql:///app?password=hush-hush&sslmode=sometimes",
                "jdbc:postgresql://127.0.0.1?password=hush-hush",
                "jdbc:postgresql://127.0.0.1/app/more?password=hush-hush",
                "jdbc:postgresql://app:hush/hush-hush@127.0.0.1:1/app",
                "jdbc:postgresql:/app?password=hush-hush",
                "jdbc:postgresql://127.0.0.1/app?password=hush-hush%zz",
                "jdbc:postgresql://127.0.0.1/app?password=hush-hush&service=none",
                "jdbc:mysql://127.0.0.1/app?password=hush-hush"
            })
    void aUrlThatLeadsNowhereIsShownWithoutItsSecret(String url) {
        Database database = new Database(url, "app", "hush-hush");
        StringWriter told = new StringWriter();
        Handler log = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                told.append(new SimpleFormatter().format(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        DRIVER_LOG.addHandler(log);
        try {
            DatabaseUnreachableException failure = assertThrows(DatabaseUnreachableException.class, database::connect);
            assertTrue(failure.getMessage().startsWith("Cannot connect to jdbc:"), failure.getMessage());
            failure.printStackTrace(new PrintWriter(told, true));
        } finally {
            DRIVER_LOG.removeHandler(log);
        }
        assertFalse(told.toString().contains("hush-hush"), told::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db:5432/app?ssl=true, jdbc:postgresql://db:5432/a%20b?ssl=true",
        "jdbc:postgresql://db/, jdbc:postgresql://db/a%20b",
        "jdbc:postgresql:app?ssl=true, jdbc:postgresql:a%20b?ssl=true"
    })
    void anotherDatabaseIsReachedInTheSameWay(String url, String other) {
        assertEquals(other, new Database(url, null, null).named("a b").url());
    }

    /** A role with a password that needs quoting everywhere. */
    private record Role(Database database, String name) implements AutoCloseable {
        Role(Database database) {
            this(database, TestServer.newName("role_"));
            Sql.execute(database, "CREATE ROLE " + name + " LOGIN PASSWORD '" + SECRET + "'");
        }

        @Override
        public void close() {
            Sql.execute(database, "DROP ROLE " + name);
        }
    }
}
