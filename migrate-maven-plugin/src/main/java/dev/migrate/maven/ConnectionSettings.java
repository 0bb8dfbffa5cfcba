package dev.migrate.maven;

import dev.migrate.server.Database;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is, as the user said it: parameters first, then settings.xml, then the environment.
 *
 * @param variables what the names of the environment's variables begin with
 * @param rest where else user and password may be; null: nowhere
 */
record ConnectionSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable String server,
        String variables,
        @Nullable ConnectionSettings rest) {

    /** Those of the goal. */
    ConnectionSettings(
            @Nullable String url, @Nullable String user, @Nullable String password, @Nullable String server) {
        this(url, user, password, server, "MIGRATE_", null);
    }

    /** Those of a database with a name: its own, and where it has none the user and password of the goal. */
    ConnectionSettings of(NamedDatabase named) {
        String name = named.name().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        return new ConnectionSettings(
                named.url, named.user, named.password, named.server, "MIGRATE_" + name + "_", this);
    }

    /** Null when there is no URL: the project's own database is meant. */
    @Nullable
    Database database(Settings settings, SettingsDecrypter decrypter, Map<String, String> environment) {
        String place = first(url, environment.get(variables + "URL"));
        if (place == null) {
            return null;
        }
        Credentials credentials = credentials(settings, decrypter, environment);
        return new Database(place, credentials.user(), credentials.password());
    }

    private record Credentials(
            @Nullable String user, @Nullable String password) {}

    private Credentials credentials(Settings settings, SettingsDecrypter decrypter, Map<String, String> environment) {
        @Nullable
        ServerCredentials ofServer = server == null ? null : ServerCredentials.of(server, settings, decrypter);
        Credentials own = new Credentials(
                first(user, ofServer == null ? null : ofServer.user(), environment.get(variables + "USER")),
                first(
                        password,
                        ofServer == null ? null : ofServer.password(),
                        environment.get(variables + "PASSWORD")));
        if (rest == null || (own.user() != null && own.password() != null)) {
            return own;
        }
        Credentials others = rest.credentials(settings, decrypter, environment);
        return new Credentials(first(own.user(), others.user()), first(own.password(), others.password()));
    }

    private static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null && !value.isEmpty()) {
                return value;
            }
        }
        return null;
    }

    /** Without the URL and the password, which may hold secrets. */
    @Override
    public String toString() {
        return "ConnectionSettings[" + user + ", " + server + "]";
    }
}
