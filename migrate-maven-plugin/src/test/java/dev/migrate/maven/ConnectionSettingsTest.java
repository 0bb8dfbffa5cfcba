package dev.migrate.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.migrate.MigrateException;
import dev.migrate.server.Database;
import java.util.List;
import java.util.Map;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ConnectionSettingsTest {
    private static final String URL = "jdbc:postgresql://db/app";
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "MIGRATE_URL",
            "jdbc:postgresql://elsewhere/app",
            "MIGRATE_USER",
            "ci",
            "MIGRATE_PASSWORD",
            "of-the-environment");

    @Test
    void withoutAUrlTheProjectsOwnDatabaseIsMeant() {
        assertNull(database(new ConnectionSettings(null, null, null, null), Map.of()));
        assertNull(database(new ConnectionSettings(null, "", "", ""), Map.of("MIGRATE_USER", "ci")));
    }

    @Test
    void whoNamesAServerOrAUserMeansAnotherDatabase() {
        refuse("migrate.server is given, and no URL.", new ConnectionSettings(null, null, null, "app-db"), Map.of());
        refuse("migrate.user is given, and no URL.", new ConnectionSettings(null, "app", "secret", null), Map.of());
        NamedDatabase named = new NamedDatabase();
        named.name = "staging";
        named.server = "app-db";
        refuse("<server> of the database 'staging' is given, and no URL.", none().of(named), ENVIRONMENT);
    }

    @Test
    void anEmptyUrlIsNotThatOfTheProjectsOwnDatabase() {
        refuse("migrate.url is empty.", new ConnectionSettings("", null, null, null), ENVIRONMENT);
        refuse("MIGRATE_URL is empty.", none(), Map.of("MIGRATE_URL", ""));
        NamedDatabase named = new NamedDatabase();
        named.name = "eu-1";
        refuse("MIGRATE_EU_1_URL is empty.", none().of(named), Map.of("MIGRATE_EU_1_URL", " "));
    }

    private static ConnectionSettings none() {
        return new ConnectionSettings(null, null, null, null);
    }

    private static void refuse(String problem, ConnectionSettings settings, Map<String, String> environment) {
        MigrateException failure = assertThrows(MigrateException.class, () -> database(settings, environment));
        assertEquals(problem, failure.getMessage());
    }

    @Test
    void theEnvironmentSaysWhatNothingElseSays() {
        assertEquals(
                new Database("jdbc:postgresql://elsewhere/app", "ci", "of-the-environment"),
                database(new ConnectionSettings(null, null, null, null), ENVIRONMENT));
    }

    @Test
    void settingsWinOverTheEnvironment() {
        assertEquals(
                new Database(URL, "deploy", "of-the-settings"),
                database(new ConnectionSettings(URL, null, null, "app-db"), ENVIRONMENT));
    }

    @Test
    void parametersWinOverAll() {
        assertEquals(
                new Database(URL, "app", "secret"),
                database(new ConnectionSettings(URL, "app", "secret", "app-db"), ENVIRONMENT));
    }

    @Test
    void anEmptyParameterIsNone() {
        assertEquals(
                new Database(URL, "ci", "of-the-environment"),
                database(new ConnectionSettings(URL, "", "", null), ENVIRONMENT));
    }

    @Test
    void anUnknownServerIsNamed() {
        MigrateException failure = assertThrows(
                MigrateException.class, () -> database(new ConnectionSettings(URL, null, null, "ap-db"), Map.of()));
        assertEquals("migrate.server names 'ap-db', and settings.xml has no such server.", failure.getMessage());
    }

    @Test
    void aDatabaseWithANameSaysWhatItSaysAndTheGoalTheRest() {
        NamedDatabase named = new NamedDatabase();
        named.name = "eu-1";
        named.url = URL;
        named.user = "deploy";
        ConnectionSettings goal = new ConnectionSettings("jdbc:postgresql://other/app", "app", "secret", null);
        assertEquals(new Database(URL, "deploy", "secret"), database(goal.of(named), Map.of()));
        assertEquals(
                new Database(URL, "deploy", "of-eu-1"),
                database(goal.of(named), Map.of("MIGRATE_EU_1_PASSWORD", "of-eu-1", "MIGRATE_PASSWORD", "of-all")));
    }

    @Test
    void aNameWithoutAUrlIsTheProjectsOwnDatabaseUnlessTheEnvironmentSaysIt() {
        NamedDatabase named = new NamedDatabase();
        named.name = "staging";
        ConnectionSettings settings = new ConnectionSettings(URL, null, null, null).of(named);
        assertNull(database(settings, ENVIRONMENT));
        assertEquals(new Database(URL, null, null), database(settings, Map.of("MIGRATE_STAGING_URL", URL)));
    }

    private static @Nullable Database database(ConnectionSettings settings, Map<String, String> environment) {
        Server server = new Server();
        server.setId("app-db");
        server.setUsername("deploy");
        server.setPassword("of-the-settings");
        Settings all = new Settings();
        all.addServer(server);
        return settings.database(all, new Plain(), environment);
    }

    /** Nothing is encrypted here. */
    private record Plain() implements SettingsDecrypter {
        @Override
        public SettingsDecryptionResult decrypt(SettingsDecryptionRequest request) {
            return new Result(request.getServers());
        }
    }

    private record Result(List<Server> servers) implements SettingsDecryptionResult {
        @Override
        public Server getServer() {
            return servers.get(0);
        }

        @Override
        public List<Server> getServers() {
            return servers;
        }

        @Override
        public Proxy getProxy() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Proxy> getProxies() {
            return List.of();
        }

        @Override
        public List<SettingsProblem> getProblems() {
            return List.of();
        }
    }
}
