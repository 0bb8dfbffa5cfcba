package dev.migrate.command;

import dev.migrate.MigrateException;
import dev.migrate.revision.Direction;
import dev.migrate.revision.Position;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionScripts;
import dev.migrate.revision.Target;
import dev.migrate.run.AppliedRevision;
import dev.migrate.run.HalfDone;
import dev.migrate.run.Runner;
import dev.migrate.run.Script;
import dev.migrate.server.Database;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code migrate:upgrade}: applies what is pending, up to a target. */
public final class Upgrade {
    private final Workspace workspace;
    private final Options options;

    /**
     * What the user chose.
     *
     * @param revision a target; null: all heads, when there is one
     * @param care what becomes of data that a revision takes away
     */
    public record Options(@Nullable String revision, Care care, Confirmation confirmation) {
        /** With nobody to ask and no data to lose. */
        public Options(@Nullable String revision) {
            this(revision, Care.NONE, Confirmation.GIVEN);
        }
    }

    /** What was applied, in order; empty: nothing was pending. */
    public record Result(Database database, List<Revision> applied) {}

    public Upgrade(Workspace workspace, Options options) {
        this.workspace = workspace;
        this.options = options;
    }

    public Result run() {
        Database database = workspace.databases().target();
        try (Opening opening = Opening.of(workspace, database)) {
            RevisionScripts scripts = opening.scripts();
            Runner runner = opening.runner();
            Target target = target(scripts);
            List<AppliedRevision> rows = runner.applied();
            Position position = scripts.graph().at(AppliedRevision.appliedIds(rows));
            List<Revision> pending = position.upgrade(target);
            if (pending.isEmpty()) {
                HalfDone.refuseAll(rows);
            } else {
                List<Script> runnable = RunnableScripts.of(scripts, workspace).of(pending);
                runner.upgrade(runnable, precautions().take(database, runner, runnable, List.of()));
            }
            return new Result(database, pending);
        }
    }

    private Precautions precautions() {
        return new Precautions(options.care(), Direction.UPGRADE, options.confirmation(), workspace);
    }

    private Target target(RevisionScripts scripts) {
        if (options.revision() != null) {
            return Target.parse(options.revision());
        }
        List<Revision> heads = scripts.graph().realHeads();
        if (heads.size() > 1) {
            throw new MigrateException(
                    "There are " + heads.size() + " heads: "
                            + heads.stream().map(Revision::display).collect(Collectors.joining(", ")) + ".",
                    "Join them with mvn migrate:merge, or say which is meant: -Dmigrate.revision=heads for all, "
                            + "-Dmigrate.revision=" + heads.get(0).id() + " for one.");
        }
        return Target.parse("heads");
    }
}
