package dev.migrate.command;

import dev.migrate.revision.RevisionScripts;
import dev.migrate.run.Runner;
import dev.migrate.server.Database;
import dev.migrate.state.Both;
import java.util.concurrent.atomic.AtomicReference;

/** The history, read while the session with the database was opened: both take their time, and neither needs the other. */
record Opening(RevisionScripts scripts, Runner runner) implements AutoCloseable {

    /**
     * Reads the one and opens the other. When neither can be had, what is wrong with the history is what is told.
     *
     * @throws dev.migrate.MigrateException when one of them cannot be had
     */
    static Opening of(Workspace workspace, Database database) {
        AtomicReference<Runner> opened = new AtomicReference<>();
        try {
            Both<RevisionScripts, Runner> both =
                    Both.of(workspace::scripts, () -> opened.updateAndGet(none -> workspace.open(database)));
            return new Opening(both.first(), both.second());
        } catch (RuntimeException | Error e) {
            Runner runner = opened.get();
            if (runner != null) {
                runner.close();
            }
            throw e;
        }
    }

    @Override
    public void close() {
        runner.close();
    }
}
