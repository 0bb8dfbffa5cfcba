package dev.migrate.server;

import static dev.migrate.server.Messages.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every server, the embedded ones and one of the user's own. */
final class DatabaseServerTest {

    static Stream<Named<DatabaseServer>> servers() {
        Stream<Named<DatabaseServer>> embedded =
                PostgresVersion.majors().stream().map(major -> Named.of("embedded " + major, TestServer.server(major)));
        DatabaseServer external = ExternalServer.of(ExternalServerTest.asOwner());
        return Stream.concat(embedded, Stream.of(Named.of("external", external)));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aServerKnowsItsMajor(DatabaseServer server) {
        Database database = newDatabase(server);
        assertTrue(Sql.query(database, "show server_version").startsWith(server.major() + "."));
        server.dropDatabase(nameOf(database));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aNewDatabaseIsEmptyAndInUtf8AndLocaleC(DatabaseServer server) {
        Database database = newDatabase(server);
        assertEquals("UTF8", Sql.query(database, "show server_encoding"));
        assertEquals(
                "C C",
                Sql.query(
                        database,
                        "select datcollate || ' ' || datctype from pg_database where datname = current_database()"));
        assertEquals(
                "0", Sql.query(database, "select count(*) from pg_class where relnamespace = 'public'::regnamespace"));
        server.dropDatabase(nameOf(database));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aDatabaseIsThereFromCreateToDrop(DatabaseServer server) {
        String name = TestServer.newName("migrate_shadow_");
        assertFalse(server.exists(name));
        server.createDatabase(name);
        assertTrue(server.exists(name));
        assertTrue(server.databaseNames().contains(name));
        server.dropDatabase(name);
        assertFalse(server.exists(name));
        assertFalse(server.databaseNames().contains(name));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void theServersOwnDatabasesAreNotListed(DatabaseServer server) {
        List<String> names = server.databaseNames();
        assertTrue(Stream.of("postgres", "template0", "template1").noneMatch(names::contains), names.toString());
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aCopyHasTheContentAndIsIndependent(DatabaseServer server) {
        Database template = newDatabase(server);
        Sql.execute(template, "create table device (name text); insert into device values ('phone')");
        Database copy = server.database(TestServer.newName("migrate_shadow_"));
        server.copyDatabase(nameOf(template), nameOf(copy));
        assertEquals("phone", Sql.query(copy, "select name from device"));
        Sql.execute(copy, "drop table device");
        assertEquals("phone", Sql.query(template, "select name from device"));
        server.dropDatabase(nameOf(template));
        server.dropDatabase(nameOf(copy));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void droppingEndsTheSessions(DatabaseServer server) throws SQLException {
        Database database = newDatabase(server);
        try (Connection connection = database.connect()) {
            assertTrue(connection.isValid(5));
            server.dropDatabase(nameOf(database));
            assertFalse(connection.isValid(5));
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void droppingWhatIsNotThereIsNothing(DatabaseServer server) {
        server.dropDatabase(TestServer.newName("migrate_shadow_"));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aNameMayHoldAnything(DatabaseServer server) {
        String name = TestServer.newName("migrate_shadow_").substring(0, 40) + " \"É; --/?&%";
        server.createDatabase(name);
        assertTrue(server.databaseNames().contains(name));
        assertEquals(name, Sql.query(server.database(name), "select current_database()"));
        server.dropDatabase(name);
        assertFalse(server.exists(name));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aNameThatIsTakenIsRefused(DatabaseServer server) {
        String name = nameOf(newDatabase(server));
        ServerRefusedException failure = assertThrows(ServerRefusedException.class, () -> server.createDatabase(name));
        assertEquals("42P04", failure.sqlState());
        assertSays(name, failure);
        server.dropDatabase(name);
    }

    private static Database newDatabase(DatabaseServer server) {
        String name = TestServer.newName("migrate_shadow_");
        server.createDatabase(name);
        return server.database(name);
    }

    private static String nameOf(Database database) {
        return database.url().substring(database.url().lastIndexOf('/') + 1);
    }
}
