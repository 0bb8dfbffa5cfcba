package dev.migrate.server;

import static dev.migrate.server.Messages.assertConceals;
import static dev.migrate.server.Messages.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.MigrateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExternalServerTest {
    private static final String PASSWORD = "a 'secret'";

    /** A role on the tests' server that may make databases and nothing else. */
    static Database asOwner() {
        return asRole("shadow_owner", "CREATEDB");
    }

    private static Database asRole(String role, String options) {
        Database maintenance = TestServer.server().database("postgres");
        Sql.execute(
                maintenance,
                "do $$ begin if to_regrole('%1$s') is null then create role %1$s login %2$s password '%3$s'; end if; end $$"
                        .formatted(role, options, PASSWORD.replace("'", "''")));
        return new Database(maintenance.url(), role, PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "postgres", "template1", "migrate", "Migrate_shadow_x", " migrate_shadow_x", ""})
    void databasesOfOthersAreNotTouched(String name) {
        DatabaseServer server = ExternalServer.of(asOwner());
        assertRefused(name, () -> server.createDatabase(name));
        assertRefused(name, () -> server.dropDatabase(name));
        assertRefused(name, () -> server.copyDatabase("migrate_template_x", name));
        assertRefused(name, () -> server.copyDatabase(name, "migrate_shadow_x"));
    }

    private static void assertRefused(String name, Runnable act) {
        MigrateException failure = assertThrows(MigrateException.class, act::run);
        assertSays("The database " + name + " on the server of ", failure);
    }

    @Test
    void databasesOfOthersAreNotListed() {
        DatabaseServer server = ExternalServer.of(asOwner());
        String foreign = TestServer.newName("app_");
        TestServer.server().createDatabase(foreign);
        assertFalse(server.databaseNames().contains(foreign));
        assertTrue(server.exists(foreign));
    }

    @Test
    void aRoleThatMayNotMakeDatabasesIsTold() {
        DatabaseServer server = ExternalServer.of(asRole("shadow_guest", "NOCREATEDB"));
        ServerRefusedException failure =
                assertThrows(ServerRefusedException.class, () -> server.createDatabase("migrate_shadow_x"));
        assertEquals("42501", failure.sqlState());
        assertSays("permission denied to create database", failure);
        assertEquals(
                "Let the role make databases (ALTER ROLE \"shadow_guest\" CREATEDB), or name another one.",
                failure.advice().orElseThrow());
    }

    @Test
    void aWrongPasswordIsNotRepeated() {
        Database wrong = new Database(asOwner().url(), "shadow_owner", "guessed");
        MigrateException failure = assertThrows(DatabaseUnreachableException.class, () -> ExternalServer.of(wrong));
        assertSays("password authentication failed", failure);
        assertConceals("guessed", failure);
    }
}
