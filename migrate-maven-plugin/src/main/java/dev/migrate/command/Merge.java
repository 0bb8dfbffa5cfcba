package dev.migrate.command;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.Target;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code migrate:merge}: writes an empty revision that joins branches. */
public final class Merge {
    private final Workspace workspace;
    private final Options options;

    /**
     * What the user chose.
     *
     * @param revisions targets; empty: all heads
     * @param splice whether they may be revisions that are no heads
     */
    public record Options(@Nullable String message, List<String> revisions, boolean splice, NewFile file) {}

    /** The file that was written, and what it joins. */
    public record Result(Path file, List<Revision> merged) {}

    public Merge(Workspace workspace, Options options) {
        this.workspace = workspace;
        this.options = options;
    }

    public Result run() {
        String message = workspace.message(options.message(), "merge");
        RevisionGraph graph = workspace.scripts().graph();
        List<String> names = options.revisions().isEmpty() ? List.of("heads") : options.revisions();
        List<Revision> parents =
                graph.mergeParents(names.stream().map(Target::parse).toList(), options.splice());
        Revision node = options.file().node(graph, message, parents, List.of());
        NewFile.Draft draft = options.file().draft(workspace, node, parents, NewFile.EMPTY);
        return new Result(draft.write(workspace), parents);
    }
}
