package dev.migrate.command;

import dev.migrate.MigrateException;
import dev.migrate.revision.Position;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionScripts;
import dev.migrate.revision.Target;
import dev.migrate.run.Runner;
import dev.migrate.server.Database;
import java.util.ArrayList;
import java.util.List;

/** {@code migrate:downgrade}: takes revisions back, the newest first. */
public final class Downgrade {
    private final Workspace workspace;
    private final Options options;

    /** What the user chose: a target, and who is asked before anything is done. */
    public record Options(String revision, Confirmation confirmation) {}

    /** What was taken back, in order; empty: the database was there already. */
    public record Result(Database database, List<Revision> takenBack) {}

    public Downgrade(Workspace workspace, Options options) {
        this.workspace = workspace;
        this.options = options;
    }

    public Result run() {
        RevisionScripts scripts = workspace.scripts();
        Target target = Target.parse(options.revision());
        Database database = workspace.databases().target();
        try (Runner runner = workspace.open(database)) {
            Position position = scripts.graph().at(Workspace.ids(runner.applied()));
            List<Revision> back = position.downgrade(target);
            if (!back.isEmpty()) {
                confirm(database, back);
                runner.downgrade(RunnableScripts.of(scripts, workspace).of(back));
            }
            return new Result(database, back);
        }
    }

    private void confirm(Database database, List<Revision> back) {
        List<String> lines = new ArrayList<>(List.of("To be taken back on " + database.displayName() + ":"));
        back.forEach(revision -> lines.add("  " + revision.display()));
        if (!options.confirmation().ask(lines)) {
            throw new MigrateException("Nothing was taken back: the answer was no.");
        }
    }
}
