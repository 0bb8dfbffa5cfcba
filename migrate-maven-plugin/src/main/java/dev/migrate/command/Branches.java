package dev.migrate.command;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionScripts;
import java.util.List;

/** {@code migrate:branches}: where the history branches. Looks at no database. */
public final class Branches {
    private final Workspace workspace;

    /** A revision that several follow, and these. */
    public record Branch(RevisionView point, List<RevisionView> followers) {}

    /** What there is; empty: the history is one line. */
    public record Result(List<Branch> branches) {}

    public Branches(Workspace workspace) {
        this.workspace = workspace;
    }

    public Result run() {
        RevisionScripts scripts = workspace.scripts();
        return new Result(scripts.graph().branchPoints().stream()
                .map(point -> branch(point, scripts))
                .toList());
    }

    private static Branch branch(Revision point, RevisionScripts scripts) {
        RevisionGraph graph = scripts.graph();
        return new Branch(RevisionView.of(point, scripts, null), RevisionView.of(graph.children(point), scripts, null));
    }
}
