package dev.migrate.report;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import dev.migrate.command.Branches;
import dev.migrate.command.Heads;
import dev.migrate.command.History;
import dev.migrate.command.RevisionView;
import dev.migrate.command.Show;
import java.util.ArrayList;
import java.util.List;

/** Revisions as lines of text: what {@code heads}, {@code branches}, {@code history} and {@code show} print. */
public final class RevisionText {
    private RevisionText() {}

    public static List<String> of(Heads.Result result, Style style) {
        return result.heads().isEmpty() ? List.of("No revisions yet.") : table(result.heads(), style);
    }

    public static List<String> of(Branches.Result result, Style style) {
        if (result.branches().isEmpty()) {
            return List.of("The history has no branches.");
        }
        List<String> lines = new ArrayList<>();
        for (Branches.Branch branch : result.branches()) {
            lines.add(line(branch.point(), style));
            branch.followers().forEach(follower -> lines.add("    -> " + line(follower, style)));
        }
        return lines;
    }

    public static List<String> of(History.Result result, Style style) {
        if (result.revisions().isEmpty()) {
            return List.of("No revisions.");
        }
        List<Graph.Node> nodes = result.revisions().stream()
                .map(revision -> new Graph.Node(revision.id(), revision.revises(), text(revision, result, style)))
                .toList();
        return Graph.draw(nodes);
    }

    public static List<String> of(Show.Result result, Style style) {
        if (result.revisions().isEmpty()) {
            return List.of("No revision: this is the empty state.");
        }
        List<String> lines = new ArrayList<>();
        for (Show.Shown shown : result.revisions()) {
            lines.add(line(shown.revision(), style));
            lines.addAll(details(shown.revision()));
            lines.add("");
            lines.addAll(shown.text().lines().toList());
            if (!shown.difference().isEmpty()) {
                lines.add("");
                lines.add(style.warning("Edited after it was applied:"));
                lines.addAll(shown.difference());
            }
        }
        return lines;
    }

    /** Id, message and marks in one line. */
    static String line(RevisionView revision, Style style) {
        return style.strong(revision.id()) + "  " + revision.message() + marks(revision, style);
    }

    private static List<String> text(RevisionView revision, History.Result result, Style style) {
        List<String> lines = new ArrayList<>(List.of(line(revision, style)));
        if (result.verbose()) {
            lines.addAll(details(revision));
            lines.add("");
        }
        return lines;
    }

    private static List<String> table(List<RevisionView> revisions, Style style) {
        Table table = new Table("Revision", "Message", "Labels", "File");
        revisions.forEach(revision ->
                table.add(revision.id(), revision.message(), String.join(", ", revision.labels()), revision.file()));
        return table.lines(style);
    }

    private static String marks(RevisionView revision, Style style) {
        List<String> marks = new ArrayList<>();
        if (revision.head()) {
            marks.add("head");
        }
        if (revision.branchPoint()) {
            marks.add("branch point");
        }
        if (revision.merge()) {
            marks.add("merge");
        }
        marks.addAll(revision.labels());
        String text = marks.isEmpty() ? "" : "  (" + String.join(", ", marks) + ")";
        if (revision.applied() == null) {
            return text;
        }
        return text + "  " + (revision.applied() ? style.success("applied") : style.warning("pending"));
    }

    private static List<String> details(RevisionView revision) {
        List<String> lines = new ArrayList<>();
        add(lines, "file", revision.file());
        add(lines, "revises", revision.revises().isEmpty() ? "nothing: a base" : String.join(", ", revision.revises()));
        add(lines, "depends on", String.join(", ", revision.dependsOn()));
        add(lines, "created", revision.created() == null ? "" : ISO_OFFSET_DATE_TIME.format(revision.created()));
        add(lines, "author", revision.author() == null ? "" : revision.author());
        return lines;
    }

    private static void add(List<String> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.add(String.format("    %-11s %s", name, value));
        }
    }
}
