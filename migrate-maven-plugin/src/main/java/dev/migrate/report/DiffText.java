package dev.migrate.report;

import dev.migrate.command.Diff;
import dev.migrate.command.Diff.Act;
import dev.migrate.command.Diff.Difference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What differs between two states: for people kind by kind, or as the statements that lead from one to the other. */
public final class DiffText {
    private DiffText() {}

    public static List<String> of(Diff.Result result, Style style) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(result));
        byKind(result).forEach((kind, differences) -> {
            lines.add(style.strong(kind) + ": " + counts(differences));
            differences.forEach(difference -> lines.add("    " + line(difference, style)));
        });
        result.unread().forEach(name -> lines.add(style.warning("differs, and cannot be generated yet") + ": " + name));
        return lines;
    }

    /** What differs, in one sentence. */
    public static String headline(Diff.Result result) {
        int number = result.differences().size() + result.unread().size();
        return switch (number) {
            case 0 -> "%s and %s agree.".formatted(result.from(), result.to());
            case 1 -> "1 difference from %s to %s.".formatted(result.from(), result.to());
            default -> "%d differences from %s to %s.".formatted(number, result.from(), result.to());
        };
    }

    /** The statements, with what their reader has to know before them. */
    public static String sql(Diff.Result result) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(result));
        lines.add("Not proved: nobody has run these statements. What migrate:create writes is proved.");
        result.unread().forEach(name -> lines.add("Left out, since it cannot be generated yet: " + name));
        String heading = lines.stream()
                .map(line -> "-- " + line.replaceAll("\\R", " ") + "\n")
                .collect(Collectors.joining());
        String sql = result.sql() == null ? "" : result.sql();
        return heading + (sql.isEmpty() ? "" : "\n" + sql);
    }

    private static Map<String, List<Difference>> byKind(Diff.Result result) {
        return result.differences().stream()
                .collect(Collectors.groupingBy(Difference::kind, LinkedHashMap::new, Collectors.toList()));
    }

    private static String counts(List<Difference> differences) {
        return Arrays.stream(Act.values())
                .map(act -> count(differences, act) + " " + word(act))
                .filter(text -> !text.startsWith("0 "))
                .collect(Collectors.joining(", "));
    }

    private static long count(List<Difference> differences, Act act) {
        return differences.stream()
                .filter(difference -> difference.act() == act)
                .count();
    }

    private static String line(Difference difference, Style style) {
        String values = difference.attributes().stream()
                .map(attribute -> "%s: %s -> %s".formatted(attribute.name(), attribute.from(), attribute.to()))
                .collect(Collectors.joining("; "));
        return mark(difference.act(), style) + "  " + difference.name() + (values.isEmpty() ? "" : ": " + values);
    }

    private static String mark(Act act, Style style) {
        return switch (act) {
            case REMOVED -> style.failure("removed");
            case ADDED -> style.success("added  ");
            case CHANGED -> style.warning("changed");
        };
    }

    private static String word(Act act) {
        return switch (act) {
            case REMOVED -> "removed";
            case ADDED -> "added";
            case CHANGED -> "changed";
        };
    }
}
