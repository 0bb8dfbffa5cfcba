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
import java.util.Map;
import java.util.stream.Collectors;

/** {@code migrate:accept}: an edited file counts as what was applied from now on. Nothing of it is run. */
public final class Accept {
    private final Workspace workspace;
    private final Options options;

    /**
     * What the user chose.
     *
     * @param revisions targets
     */
    public record Options(List<String> revisions, Confirmation confirmation) {}

    /** What was accepted; empty: all of the files are as they were applied. */
    public record Result(Database database, List<Revision> accepted) {}

    public Accept(Workspace workspace, Options options) {
        this.workspace = workspace;
        this.options = options;
    }

    public Result run() {
        RevisionScripts scripts = workspace.scripts();
        Database database = workspace.databases().target();
        try (Runner runner = workspace.open(database)) {
            List<AppliedRevision> rows = runner.applied();
            List<Revision> chosen = chosen(scripts.graph().at(AppliedRevision.appliedIds(rows)), runner, rows, scripts);
            List<EditedFile> edited = EditedFile.of(runner, rows(chosen, rows, database), scripts);
            if (!edited.isEmpty()) {
                confirm(database, edited);
                runner.accept(RunnableScripts.of(scripts, workspace).of(revisions(edited)));
            }
            return new Result(database, revisions(edited));
        }
    }

    private List<Revision> chosen(
            Position position, Runner runner, List<AppliedRevision> rows, RevisionScripts scripts) {
        if (!options.revisions().isEmpty()) {
            return options.revisions().stream()
                    .flatMap(target -> position.show(Target.parse(target)).stream())
                    .distinct()
                    .toList();
        }
        List<EditedFile> edited = EditedFile.of(runner, rows, scripts);
        String ids = revisions(edited).stream().map(Revision::id).collect(Collectors.joining(","));
        throw new MigrateException(
                "Which edited files are accepted was not said. "
                        + (edited.isEmpty()
                                ? "None was edited after it was applied."
                                : "Edited: "
                                        + revisions(edited).stream()
                                                .map(Revision::display)
                                                .collect(Collectors.joining(", "))
                                        + "."),
                edited.isEmpty() ? null : "Type: mvn migrate:accept -Dmigrate.revision=" + ids);
    }

    /** Only what is applied as a whole has a script that another can be taken for. */
    private static List<AppliedRevision> rows(List<Revision> chosen, List<AppliedRevision> rows, Database database) {
        Map<String, AppliedRevision> byId = AppliedRevision.byId(rows);
        List<AppliedRevision> found = new ArrayList<>();
        for (Revision revision : chosen) {
            AppliedRevision row = byId.get(revision.id());
            if (row == null) {
                throw new MigrateException(
                        revision.display() + " is not applied to " + database.displayName()
                                + ": its file may be edited freely.",
                        "To apply it: mvn migrate:upgrade");
            }
            row.progress().ifPresent(progress -> {
                throw new MigrateException(
                        revision.display() + " is half done: an edit takes effect when it is gone on with.",
                        "Finish it: mvn migrate:" + progress.direction().word());
            });
            found.add(row);
        }
        return found;
    }

    private void confirm(Database database, List<EditedFile> edited) {
        List<String> lines =
                new ArrayList<>(List.of("To be accepted as what was applied to " + database.displayName() + ":"));
        for (EditedFile file : edited) {
            lines.add("  " + file.revision().display());
            file.difference().forEach(line -> lines.add("    " + line));
        }
        if (!options.confirmation().ask(lines)) {
            throw new MigrateException("Nothing was accepted: the answer was no.");
        }
    }

    private static List<Revision> revisions(List<EditedFile> edited) {
        return edited.stream().map(EditedFile::revision).toList();
    }
}
