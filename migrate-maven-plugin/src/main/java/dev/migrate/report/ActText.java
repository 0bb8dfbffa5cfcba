package dev.migrate.report;

import dev.migrate.command.Accept;
import dev.migrate.command.Downgrade;
import dev.migrate.command.Merge;
import dev.migrate.command.Stamp;
import dev.migrate.command.Upgrade;
import dev.migrate.revision.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was done, as lines of text: the last word of the goals that change something. */
public final class ActText {
    private ActText() {}

    public static List<String> of(Upgrade.Result result, Style style) {
        String database = result.database().displayName();
        if (result.applied().isEmpty()) {
            return List.of("Nothing to apply on " + database + ".");
        }
        return List.of(style.success("Applied " + revisions(result.applied().size())) + " on " + database + ".");
    }

    public static List<String> of(Downgrade.Result result, Style style) {
        String database = result.database().displayName();
        if (result.takenBack().isEmpty()) {
            return List.of("Nothing to take back on " + database + ".");
        }
        return List.of(style.success("Took back " + revisions(result.takenBack().size())) + " on " + database + ".");
    }

    public static List<String> of(Stamp.Result result, Style style) {
        String database = result.database().displayName();
        if (result.added().isEmpty() && result.removed().isEmpty()) {
            return List.of(database + " is recorded as being there already.");
        }
        List<String> lines = new ArrayList<>();
        result.removed().forEach(id -> lines.add("not applied  " + style.strong(id)));
        result.added()
                .forEach(revision ->
                        lines.add("applied      " + style.strong(revision.id()) + "  " + revision.message()));
        lines.add(style.success("Recorded") + " on " + database + "; nothing was run.");
        return lines;
    }

    public static List<String> of(Accept.Result result, Style style) {
        String database = result.database().displayName();
        if (result.accepted().isEmpty()) {
            return List.of("Nothing to accept on " + database + ": the files are as they were applied.");
        }
        List<String> lines = new ArrayList<>();
        result.accepted()
                .forEach(revision -> lines.add("accepted  " + style.strong(revision.id()) + "  " + revision.message()));
        lines.add(style.success("Recorded") + " on " + database + "; nothing was run.");
        return lines;
    }

    public static List<String> of(Merge.Result result, Style style) {
        String merged = result.merged().stream().map(Revision::display).collect(Collectors.joining(" and "));
        return List.of("Joined " + merged + ".", style.success("Wrote") + " " + result.file());
    }

    private static String revisions(int number) {
        return number == 1 ? "1 revision" : number + " revisions";
    }
}
