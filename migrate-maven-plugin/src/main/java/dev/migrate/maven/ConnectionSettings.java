package dev.migrate.maven;

import dev.migrate.server.Database;
import java.util.Map;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** Where the database is, as the user said it: parameters first, then settings.xml, then the environment. */
record ConnectionSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable String server) {

    /** Null when there is no URL: the project's own database is meant. */
    @Nullable
    Database database(Settings settings, SettingsDecrypter decrypter, Map<String, String> environment) {
        String place = first(url, environment.get("MIGRATE_URL"));
        if (place == null) {
            return null;
        }
        @Nullable
        ServerCredentials credentials = server == null ? null : ServerCredentials.of(server, settings, decrypter);
        return new Database(
                place,
                first(user, credentials == null ? null : credentials.user(), environment.get("MIGRATE_USER")),
                first(
                        password,
                        credentials == null ? null : credentials.password(),
                        environment.get("MIGRATE_PASSWORD")));
    }

    private static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null && !value.isEmpty()) {
                return value;
            }
        }
        return null;
    }
}
