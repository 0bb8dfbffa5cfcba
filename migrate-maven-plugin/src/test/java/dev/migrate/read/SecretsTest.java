package dev.migrate.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.ForeignOption;
import dev.migrate.catalog.ForeignServer;
import dev.migrate.catalog.ForeignTable;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Schema;
import dev.migrate.catalog.Subscription;
import dev.migrate.catalog.Unclaimed;
import dev.migrate.catalog.UserMapping;
import dev.migrate.diff.SchemaDiff;
import dev.migrate.server.Database;
import dev.migrate.server.DatabaseServer;
import dev.migrate.server.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody is to know stays in the database. */
class SecretsTest {
    private static final ObjectId SERVER = ForeignServer.id("s");
    private static final String FDW = "CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w;\n";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "user 'me', password 'hunter2', \"Token\" 'hunter2', anything 'hunter2' | Token (secret), anything (secret), password (secret), user 'me'",
                "username 'me', schema 'app', password_required 'false' | password_required 'false', schema 'app', username 'me'",
                "dbname 'password=hunter2' | dbname (secret)",
            })
    void ofAMappingNoMoreIsReadThanWhatIsHarmless(String options, String read) throws SQLException {
        Catalog catalog = read(FDW + "CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (" + options + ")");
        UserMapping mapping = catalog.find(UserMapping.id(SERVER, UserMapping.PUBLIC), UserMapping.class)
                .orElseThrow();
        assertEquals(read, printed(mapping.options()));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "host 'archive', api_key 'hunter2', secret 'hunter2', PASSWORD 'hunter2' | api_key (secret), host 'archive', password (secret), secret (secret)",
                "url 'postgresql://me:hunter2@archive/db', plain 'https://archive:5432/a' | plain 'https://archive:5432/a', url (secret)",
                "dsn 'host=a Password = hunter2', primary_key 'id', compass 'n' | compass 'n', dsn (secret), primary_key 'id'",
            })
    void ofAServerOrATableWhatIsCalledOrLooksLikeASecretIsNotRead(String options, String read) throws SQLException {
        Catalog catalog = read(FDW.replace(";\n", " OPTIONS (" + options + ");\n")
                + "CREATE FOREIGN TABLE t (a int) SERVER s OPTIONS (" + options + ")");
        ObjectId table = ForeignTable.id(Schema.id("public"), "t");
        assertEquals(
                read,
                printed(catalog.find(SERVER, ForeignServer.class).orElseThrow().options()));
        assertEquals(
                read,
                printed(catalog.find(table, ForeignTable.class).orElseThrow().options()));
    }

    @Test
    void aSecretThatIsOnlyAnotherOneIsNoDifference() throws SQLException {
        String mapping = FDW + "CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (password '%s', user 'me');"
                + "CREATE SUBSCRIPTION one CONNECTION 'password=%s' PUBLICATION p WITH (connect = false)";
        Catalog one = read(mapping.formatted("hunter2", "hunter2"));
        Catalog other = read(mapping.formatted(ForeignOption.PLACEHOLDER, "x"));
        assertEquals(List.of(), SchemaDiff.of(one, other).deltas());
        assertFalse(one.objects().toString().contains("hunter2"));
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18})
    void whoIsNoSuperuserReadsSubscriptionsAndIsToldOfMappingsThatAreNotShown(int major) throws SQLException {
        DatabaseServer server = TestServer.server(major);
        Database database = TestServer.newDatabase(server);
        run(database, FDW + """
                CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (password 'hunter2');
                CREATE SUBSCRIPTION one CONNECTION 'password=hunter2' PUBLICATION p WITH (connect = false);
                """);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION AUTHORIZATION pg_monitor");
            Catalog catalog = CatalogReader.read(connection);
            assertTrue(catalog.contains(Subscription.id("one")));
            assertFalse(catalog.contains(UserMapping.id(SERVER, UserMapping.PUBLIC)));
            assertEquals(
                    List.of("user mapping public on server s"),
                    catalog.unclaimed().stream().map(Unclaimed::name).toList());
            assertFalse(catalog.unclaimed().toString().contains("hunter2"));
        }
    }

    private static String printed(List<ForeignOption> options) {
        return String.join(", ", options.stream().map(ForeignOption::toString).toList());
    }

    private static Catalog read(String sql) throws SQLException {
        Database database = TestServer.newDatabase();
        run(database, sql);
        return CatalogReader.read(database);
    }

    private static void run(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
