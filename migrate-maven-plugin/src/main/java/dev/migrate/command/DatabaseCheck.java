package dev.migrate.command;

import dev.migrate.command.Check.Verdict;
import dev.migrate.revision.Direction;
import dev.migrate.revision.Position;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionScripts;
import dev.migrate.run.AppliedRevision;
import dev.migrate.run.HalfDone;
import dev.migrate.run.Runner;
import dev.migrate.server.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code check} asks a database: are the files of what is applied as they were, and is anything pending? */
final class DatabaseCheck {
    static final String ID = "database";

    /** Lines of a difference; who wants to see more asks for it. */
    private static final int SHOWN = 24;

    private final Workspace workspace;
    private final RevisionScripts scripts;

    DatabaseCheck(Workspace workspace, RevisionScripts scripts) {
        this.workspace = workspace;
        this.scripts = scripts;
    }

    List<Verdict> verdicts() {
        Optional<Database> database = workspace.databases().existingTarget();
        if (database.isEmpty()) {
            return List.of(Verdict.skipped(ID, "no database: applied and pending revisions are not checked"));
        }
        try (Runner runner = workspace.open(database.get())) {
            List<AppliedRevision> rows = runner.applied();
            Position position = scripts.graph().at(AppliedRevision.appliedIds(rows));
            return List.of(
                    files(rows, position, EditedFile.of(runner, rows, scripts)),
                    pending(rows, position, database.get()));
        }
    }

    private static Verdict files(List<AppliedRevision> rows, Position position, List<EditedFile> edited) {
        Set<String> unknown = position.unknown();
        List<String> missing = rows.stream()
                .filter(row -> unknown.contains(row.id()))
                .map(row -> row.title() + ": the file is gone; it was " + row.source())
                .toList();
        if (missing.isEmpty() && edited.isEmpty()) {
            return Verdict.passed("files", "all applied revisions are as they were when applied");
        }
        return Verdict.failed(
                "files",
                count(missing.size() + edited.size(), "applied revision") + " with a file that is gone or changed",
                Stream.concat(missing.stream(), edited.stream().flatMap(DatabaseCheck::lines))
                        .toList(),
                "Restore the file as it was applied, and put the change into a new revision: mvn migrate:create"
                        + (edited.isEmpty() ? "" : ". If the change is meant: " + accept(edited)));
    }

    private static String accept(List<EditedFile> edited) {
        return "mvn migrate:accept -Dmigrate.revision="
                + edited.stream().map(file -> file.row().id()).collect(Collectors.joining(","));
    }

    private static Stream<String> lines(EditedFile edited) {
        List<String> lines = new ArrayList<>();
        lines.add(edited.row().title() + ": " + edited.revision().source() + " was edited after it was applied");
        edited.difference().stream().limit(SHOWN).map(line -> "    " + line).forEach(lines::add);
        int more = edited.difference().size() - SHOWN;
        if (more > 0) {
            lines.add("    … and " + count(more, "line") + " more: mvn migrate:show -Dmigrate.revision="
                    + edited.row().id());
        }
        return lines.stream();
    }

    private static Verdict pending(List<AppliedRevision> rows, Position position, Database database) {
        List<String> details = new ArrayList<>();
        rows.forEach(row -> row.progress().ifPresent(progress -> details.add(HalfDone.what(row, progress))));
        List<Revision> pending = position.pending();
        pending.forEach(revision -> details.add(revision.display()));
        if (details.isEmpty()) {
            return Verdict.passed("pending", "nothing is pending on " + database.displayName());
        }
        boolean goesDown = rows.stream().anyMatch(row -> row.progress()
                .filter(progress -> progress.direction() == Direction.DOWNGRADE)
                .isPresent());
        String what = pending.isEmpty()
                ? "a revision is half done on "
                : pending.size() == 1 ? "1 revision is pending on " : pending.size() + " revisions are pending on ";
        return Verdict.failed(
                "pending",
                what + database.displayName(),
                details.stream().distinct().toList(),
                "Run: mvn migrate:" + (goesDown ? "downgrade" : "upgrade"));
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
