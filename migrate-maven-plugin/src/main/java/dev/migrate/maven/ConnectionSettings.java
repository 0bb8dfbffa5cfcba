package dev.migrate.maven;

import dev.migrate.MigrateException;
import dev.migrate.server.Database;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is, as the user said it: parameters first, then settings.xml, then the environment.
 *
 * @param name what the POM calls the database; null: it is that of the goal
 * @param rest where else user and password may be; null: nowhere
 */
record ConnectionSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable String server,
        @Nullable String name,
        @Nullable ConnectionSettings rest) {

    /** Those of the goal. */
    ConnectionSettings(
            @Nullable String url, @Nullable String user, @Nullable String password, @Nullable String server) {
        this(url, user, password, server, null, null);
    }

    /** Those of a database with a name: its own, and where it has none the user and password of the goal. */
    ConnectionSettings of(NamedDatabase named) {
        return new ConnectionSettings(named.url, named.user, named.password, named.server, named.name(), this);
    }

    /**
     * Null when there is no URL: the project's own database is meant.
     *
     * @throws MigrateException when another one must be meant: there is all but a URL, or the URL is empty
     */
    @Nullable
    Database database(Settings settings, SettingsDecrypter decrypter, Map<String, String> environment) {
        String place = place(environment);
        if (place == null) {
            refuseWithoutPlace();
            return null;
        }
        Credentials credentials = credentials(settings, decrypter, environment);
        return new Database(place, credentials.user(), credentials.password());
    }

    private @Nullable String place(Map<String, String> environment) {
        String place = url == null ? environment.get(variable("URL")) : url;
        if (place != null && place.isBlank()) {
            throw new MigrateException(
                    (url == null ? variable("URL") : parameter("url")) + " is empty.",
                    "Say where the database is, jdbc:postgresql://host:port/name, or leave it out: then it is the "
                            + "project's own.");
        }
        return place;
    }

    private void refuseWithoutPlace() {
        for (String what : List.of("server", "user", "password")) {
            if (first(value(what)) != null) {
                throw new MigrateException(
                        parameter(what) + " is given, and no URL.",
                        "Say where the database is, with " + (name == null ? "-Dmigrate.url" : parameter("url"))
                                + " or "
                                + variable("URL") + ", or leave out " + parameter(what)
                                + ": then it is the project's own.");
            }
        }
    }

    private @Nullable String value(String what) {
        return switch (what) {
            case "server" -> server;
            case "user" -> user;
            default -> password;
        };
    }

    /** The variable of the environment. */
    private String variable(String what) {
        String own = name == null ? "" : name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + "_";
        return "MIGRATE_" + own + what;
    }

    /** As the user knows it. */
    private String parameter(String what) {
        return name == null ? "migrate." + what : "<" + what + "> of the database '" + name + "'";
    }

    private record Credentials(
            @Nullable String user, @Nullable String password) {}

    private Credentials credentials(Settings settings, SettingsDecrypter decrypter, Map<String, String> environment) {
        @Nullable
        ServerCredentials ofServer = server == null ? null : ServerCredentials.of(server, settings, decrypter);
        Credentials own = new Credentials(
                first(user, ofServer == null ? null : ofServer.user(), environment.get(variable("USER"))),
                first(password, ofServer == null ? null : ofServer.password(), environment.get(variable("PASSWORD"))));
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
