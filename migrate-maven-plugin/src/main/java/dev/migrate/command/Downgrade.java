package dev.migrate.command;

import dev.migrate.revision.Direction;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionScripts;
import dev.migrate.revision.Target;
import dev.migrate.run.AppliedRevision;
import dev.migrate.run.HalfDone;
import dev.migrate.run.Runner;
import dev.migrate.run.Script;
import dev.migrate.server.Database;
import java.util.ArrayList;
import java.util.List;

/** {@code migrate:downgrade}: takes revisions back, the newest first. */
public final class Downgrade {
    private final Workspace workspace;
    private final Options options;

    /** What the user chose: a target, what becomes of data, and who is asked before anything is done. */
    public record Options(String revision, Care care, Confirmation confirmation) {
        /** With no data to lose. */
        public Options(String revision, Confirmation confirmation) {
            this(revision, Care.NONE, confirmation);
        }
    }

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
            List<AppliedRevision> rows = runner.applied();
            StoredRevisions stored = StoredRevisions.of(runner, rows, RunnableScripts.of(scripts, workspace));
            List<Revision> back =
                    stored.graph().at(AppliedRevision.appliedIds(rows)).downgrade(target);
            if (back.isEmpty()) {
                HalfDone.refuseAll(rows);
            } else {
                stored.among(back).forEach(this::noteStored);
                List<Script> runnable = stored.runnable(back);
                runner.downgrade(runnable, precautions().take(database, runner, runnable, intention(database, back)));
            }
            return new Result(database, back);
        }
    }

    private void noteStored(Script script) {
        workspace
                .warnings()
                .accept("Revision " + script.title() + " has no file here: its downgrade is run from " + script.source()
                        + ".");
    }

    private Precautions precautions() {
        return new Precautions(options.care(), Direction.DOWNGRADE, options.confirmation(), workspace);
    }

    private static List<String> intention(Database database, List<Revision> back) {
        List<String> lines = new ArrayList<>(List.of("To be taken back on " + database.displayName() + ":"));
        back.forEach(revision -> lines.add("  " + revision.display()));
        return lines;
    }
}
