package dev.migrate.server;

import dev.migrate.MigrateException;
import java.nio.file.Path;
import java.util.List;

/** The embedded server did not come up. */
public final class ServerStartException extends MigrateException {
    private static final long serialVersionUID = 1L;
    private static final int LINES = 15;

    private final transient List<String> log;

    ServerStartException(ServerFolder folder) {
        this(folder.root(), folder.logTail(LINES));
    }

    private ServerStartException(Path folder, List<String> log) {
        super(
                "The embedded PostgreSQL in " + folder + " did not start. " + describe(log),
                "Mend what it says; or delete " + folder + ": all in it can be built again.");
        this.log = log;
    }

    private static String describe(List<String> log) {
        return log.isEmpty()
                ? "Its log is empty, as when the disk is full."
                : "Its log ends with:\n" + String.join("\n", log).indent(2).stripTrailing();
    }

    /** The end of the server's log, line by line. */
    public List<String> log() {
        return log;
    }
}
