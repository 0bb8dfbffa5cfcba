package dev.migrate.command;

import dev.migrate.revision.Position;
import dev.migrate.revision.RevisionScripts;
import dev.migrate.revision.Target;
import java.util.List;
import java.util.Set;

/** {@code migrate:show}: a revision with its script. */
public final class Show {
    private final Workspace workspace;
    private final Options options;

    /** What the user chose: a target, of which {@code current} needs the database. */
    public record Options(String revision) {}

    /** A revision and the text of its file. */
    public record Shown(RevisionView revision, String text) {}

    /** Everything that the target names. */
    public record Result(List<Shown> revisions) {}

    public Show(Workspace workspace, Options options) {
        this.workspace = workspace;
        this.options = options;
    }

    public Result run() {
        RevisionScripts scripts = workspace.scripts();
        Target target = Target.parse(options.revision());
        Position position = scripts.graph().at(target.needsDatabase() ? workspace.appliedIds() : Set.of());
        return new Result(position.show(target).stream()
                .map(revision -> new Shown(
                        RevisionView.of(revision, scripts, null),
                        scripts.file(revision).text()))
                .toList());
    }
}
