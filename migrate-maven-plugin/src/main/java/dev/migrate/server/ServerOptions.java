package dev.migrate.server;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What an embedded server needs to know.
 *
 * @param dataDirectory for the databases, the password and the server's log; made when missing, and kept. Each major has
 *     its own folder in it
 * @param cacheDirectory for what is the same for all projects: unpacked binaries and the clusters to copy
 * @param major one of {@link PostgresVersion#majors()}
 * @param binaries asked only when the cache lacks the version
 * @param notes takes a sentence about what the user may want to know: first use of a version, waiting, a moved folder
 */
public record ServerOptions(
        Path dataDirectory, Path cacheDirectory, int major, BinaryRepository binaries, Consumer<String> notes) {

    public ServerOptions {
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
        cacheDirectory = cacheDirectory.toAbsolutePath().normalize();
    }
}
