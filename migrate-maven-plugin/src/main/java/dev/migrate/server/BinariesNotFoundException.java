package dev.migrate.server;

import dev.migrate.MigrateException;
import org.jspecify.annotations.Nullable;

/** The embedded server's binaries cannot be had from the repository. */
public final class BinariesNotFoundException extends MigrateException {
    private static final long serialVersionUID = 1L;

    /** @param reason the repository's, as a clause: {@code it was not found in central} */
    public BinariesNotFoundException(BinaryArtifact artifact, String reason, @Nullable Throwable cause) {
        super(
                "The binaries of the embedded PostgreSQL, " + artifact + ", cannot be had: " + reason,
                "Let Maven reach a repository that has them (mirrors and proxies of settings.xml count; with --offline"
                        + " they must have been fetched before), or name a PostgreSQL of your own:"
                        + " migrate.url for the database, migrate.shadowUrl for the shadows.",
                cause);
    }
}
