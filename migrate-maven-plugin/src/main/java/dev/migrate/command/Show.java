package dev.migrate.command;

import dev.migrate.MigrateException;
import dev.migrate.revision.Position;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionScripts;
import dev.migrate.revision.Target;
import dev.migrate.run.AppliedRevision;
import dev.migrate.run.Runner;
import dev.migrate.server.Database;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code migrate:show}: a revision with its script. */
public final class Show {
    private final Workspace workspace;
    private final Options options;

    /** What the user chose: a target, of which {@code current} needs the database. */
    public record Options(String revision) {}

    /**
     * A revision and the text of its file.
     *
     * @param difference from what was applied to the database, as unified text; empty: the file was not edited since, or no
     *     database could be asked
     */
    public record Shown(RevisionView revision, String text, List<String> difference) {}

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
        List<Revision> shown = position.show(target);
        Map<String, List<String>> differences = differences(shown, scripts);
        return new Result(shown.stream()
                .map(revision -> new Shown(
                        RevisionView.of(revision, scripts, null),
                        scripts.file(revision).text(),
                        differences.getOrDefault(revision.id(), List.of())))
                .toList());
    }

    /** By id. A look at a file does not fail because a database cannot be had. */
    private Map<String, List<String>> differences(List<Revision> shown, RevisionScripts scripts) {
        Set<String> ids = shown.stream().map(Revision::id).collect(Collectors.toSet());
        try {
            return workspace.databases().existingTarget().stream()
                    .flatMap(database -> edited(database, ids, scripts).stream())
                    .collect(Collectors.toMap(file -> file.row().id(), EditedFile::difference));
        } catch (MigrateException e) {
            workspace
                    .warnings()
                    .accept("Whether the file was edited since it was applied is not known: " + e.getMessage());
            return Map.of();
        }
    }

    private List<EditedFile> edited(Database database, Set<String> ids, RevisionScripts scripts) {
        try (Runner runner = workspace.open(database)) {
            List<AppliedRevision> rows = runner.applied().stream()
                    .filter(row -> ids.contains(row.id()))
                    .toList();
            return EditedFile.of(runner, rows, scripts);
        }
    }
}
