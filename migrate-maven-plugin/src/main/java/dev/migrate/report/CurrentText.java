package dev.migrate.report;

import dev.migrate.command.Current;
import dev.migrate.command.Current.Applied;
import dev.migrate.run.LoggedAct;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Where a database stands, as lines of text. */
public final class CurrentText {
    private CurrentText() {}

    public static List<String> of(Current.Result result, Style style) {
        List<String> lines = new ArrayList<>();
        if (result.applied().isEmpty()) {
            lines.add(result.database() + ": nothing is applied.");
        } else {
            lines.add(result.database() + ":");
            lines.addAll(result.verbose() ? everything(result, style) : heads(result, style));
        }
        for (Applied applied : result.applied()) {
            if (applied.underWay() != null) {
                lines.add(style.warning("half done") + "  " + applied.id() + ": " + applied.underWay());
            }
        }
        lines.add(pending(result, style));
        if (result.log() != null) {
            lines.addAll(log(result.log(), style));
        }
        return lines;
    }

    private static List<String> log(List<LoggedAct> acts, Style style) {
        if (acts.isEmpty()) {
            return List.of("Nothing is logged.");
        }
        Table table = new Table("Revision", "At", "Act", "Took", "By", "User", "Tool", "Detail");
        acts.forEach(act -> table.add(
                act.revision(),
                time(act.at()),
                act.act(),
                act.duration() == null ? "" : Progress.seconds(act.duration()),
                act.appliedBy(),
                act.databaseUser(),
                act.toolVersion(),
                act.detail() == null ? "" : act.detail().replaceAll("\\s+", " ")));
        return table.lines(style);
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** All of it in a line. */
    public static String summary(Current.Result result, Style style) {
        List<String> heads = new ArrayList<>();
        for (Applied head : heads(result)) {
            heads.add(head.id());
        }
        return (heads.isEmpty() ? "nothing is applied" : String.join(", ", heads)) + "; " + pending(result, style);
    }

    private static List<String> heads(Current.Result result, Style style) {
        List<String> lines = new ArrayList<>();
        for (Applied head : heads(result)) {
            lines.add(style.strong(head.id()) + "  " + head.message()
                    + (head.known() ? "" : "  " + style.failure("no file")));
        }
        return lines;
    }

    private static List<Applied> heads(Current.Result result) {
        List<Applied> heads = new ArrayList<>();
        for (Applied applied : result.applied()) {
            if (applied.head()) {
                heads.add(applied);
            }
        }
        return heads;
    }

    private static List<String> everything(Current.Result result, Style style) {
        Table table = new Table("Revision", "Applied at", "Took", "By", "User", "Tool", "Message");
        result.applied()
                .forEach(applied -> table.add(
                        applied.id(),
                        time(applied.appliedAt()),
                        Progress.seconds(applied.duration()),
                        applied.appliedBy(),
                        applied.databaseUser(),
                        applied.toolVersion(),
                        applied.message() + (applied.known() ? "" : " (no file)")));
        return table.lines(style);
    }

    private static String pending(Current.Result result, Style style) {
        return switch (result.pending().size()) {
            case 0 -> style.success("Nothing is pending.");
            case 1 -> style.warning("1 revision is pending.");
            default -> style.warning(result.pending().size() + " revisions are pending.");
        };
    }
}
