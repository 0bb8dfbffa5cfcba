package dev.migrate.command;

import dev.migrate.MigrateException;
import dev.migrate.revision.Position;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionScripts;
import dev.migrate.revision.Target;
import dev.migrate.run.AppliedRevision;
import dev.migrate.run.Runner;
import dev.migrate.server.Database;
import java.util.ArrayList;
import java.util.List;

/** {@code migrate:stamp}: records where a database stands, without running anything. */
public final class Stamp {
    private final Workspace workspace;
    private final Options options;

    /**
     * What the user chose.
     *
     * @param revisions targets
     * @param purge whether to forget all that is recorded first
     */
    public record Options(List<String> revisions, boolean purge, Confirmation confirmation) {}

    /** What was recorded as applied, and the ids that no longer are; both empty: the database stood there already. */
    public record Result(Database database, List<Revision> added, List<String> removed) {}

    public Stamp(Workspace workspace, Options options) {
        this.workspace = workspace;
        this.options = options;
    }

    public Result run() {
        RevisionScripts scripts = workspace.scripts();
        Database database = workspace.databases().target();
        try (Runner runner = workspace.open(database)) {
            Position position = scripts.graph().at(AppliedRevision.appliedIds(runner.applied()));
            dev.migrate.revision.Stamp stamp = position.stamp(targets(), options.purge());
            if (!stamp.isEmpty()) {
                confirm(database, stamp);
                runner.stamp(RunnableScripts.of(scripts, workspace).of(stamp.added()), stamp.removed());
            }
            return new Result(database, stamp.added(), stamp.removed());
        }
    }

    private List<Target> targets() {
        if (options.revisions().isEmpty()) {
            throw new MigrateException(
                    "Which revision the database stands at was not said.",
                    "Type for example: mvn migrate:stamp -Dmigrate.revision=head");
        }
        return options.revisions().stream().map(Target::parse).toList();
    }

    private void confirm(Database database, dev.migrate.revision.Stamp stamp) {
        List<String> lines = new ArrayList<>(List.of("To be recorded on " + database.displayName() + ", and not run:"));
        stamp.removed().forEach(id -> lines.add("  " + id + " as not applied"));
        stamp.added().forEach(revision -> lines.add("  " + revision.display() + " as applied"));
        if (!options.confirmation().ask(lines)) {
            throw new MigrateException("Nothing was recorded: the answer was no.");
        }
    }
}
