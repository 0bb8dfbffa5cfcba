package dev.migrate.command;

import dev.migrate.revision.RevisionScripts;
import java.util.List;

/** {@code migrate:heads}: the ends of the history. Looks at no database. */
public final class Heads {
    private final Workspace workspace;

    /** What there is; empty: no revision yet. */
    public record Result(List<RevisionView> heads) {}

    public Heads(Workspace workspace) {
        this.workspace = workspace;
    }

    public Result run() {
        RevisionScripts scripts = workspace.scripts();
        return new Result(RevisionView.of(scripts.graph().heads(), scripts, null));
    }
}
