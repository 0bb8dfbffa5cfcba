package dev.migrate.server;

import dev.migrate.MigrateException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/** The folders of the embedded server cannot be read or written. */
public final class ServerFolderException extends MigrateException {
    private static final long serialVersionUID = 1L;

    ServerFolderException(ServerOptions options, IOException cause) {
        this(options.dataDirectory() + " (cache: " + options.cacheDirectory() + ")", cause);
    }

    ServerFolderException(Path folder, IOException cause) {
        this(folder.toString(), cause);
    }

    private ServerFolderException(String folders, IOException cause) {
        super(
                "The embedded PostgreSQL cannot use its folder " + folders + ": " + reason(cause),
                "Check that the folder belongs to you and that the disk has room; when another user made it, delete it.",
                cause);
    }

    private static String reason(IOException cause) {
        return cause instanceof AccessDeniedException
                ? "no permission for " + cause.getMessage()
                : String.valueOf(cause.getMessage());
    }
}
