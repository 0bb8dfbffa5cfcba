package dev.migrate.server;

import java.nio.file.Path;

/** Where the server's binaries come from. */
@FunctionalInterface
public interface BinaryRepository {

    /**
     * Fetches an artifact, or finds it where it was put before.
     *
     * @return the file on this machine
     * @throws BinariesNotFoundException when it cannot be had
     */
    Path resolve(BinaryArtifact artifact);
}
