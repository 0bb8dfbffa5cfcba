package dev.migrate.revision;

import dev.migrate.MigrateException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Histories in one line: {@code a <- b <- c, a <- d, c+d <- m, x needs b, d is devices, s replaces a+b}. A name alone is a
 * base. The source of {@code a} is {@code a.sql}.
 */
final class Histories {
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    private record Draft(List<String> revises, List<String> dependsOn, List<String> labels, List<String> replaces) {
        Draft() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private Histories(String text) {
        Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .forEach(this::read);
    }

    static RevisionGraph graph(String text) {
        return RevisionGraph.of(revisions(text));
    }

    static List<Revision> revisions(String text) {
        return new Histories(text)
                .drafts.entrySet().stream()
                        .map(entry -> revision(entry.getKey(), entry.getValue()))
                        .toList();
    }

    /** Ids that stand in a text with blanks between. */
    static Set<String> ids(String text) {
        return text == null || text.isBlank()
                ? Set.of()
                : new TreeSet<>(List.of(text.strip().split(" +")));
    }

    static List<Target> targets(String text) {
        return Arrays.stream(text.strip().split(" +")).map(Target::parse).toList();
    }

    static String text(Collection<Revision> revisions) {
        return revisions.stream().map(Revision::id).collect(Collectors.joining(" "));
    }

    /** The answer, or {@code ! problem > advice}. */
    static String answer(Supplier<String> question) {
        try {
            return question.get();
        } catch (MigrateException e) {
            return "! " + e.getMessage()
                    + e.advice().map(advice -> " > " + advice).orElse("");
        }
    }

    private static Revision revision(String id, Draft draft) {
        return new Revision(id, "", draft.revises(), draft.dependsOn(), draft.labels(), draft.replaces(), id + ".sql");
    }

    private void read(String item) {
        if (item.contains(" needs ")) {
            draft(left(item, " needs ")).dependsOn().addAll(names(right(item, " needs ")));
        } else if (item.contains(" is ")) {
            draft(left(item, " is ")).labels().addAll(names(right(item, " is ")));
        } else if (item.contains(" replaces ")) {
            draft(left(item, " replaces ")).replaces().addAll(names(right(item, " replaces ")));
        } else {
            chain(item.split("<-"));
        }
    }

    private void chain(String[] links) {
        for (int i = 1; i < links.length; i++) {
            for (String child : names(links[i])) {
                draft(child).revises().addAll(names(links[i - 1]));
            }
        }
        // After its children, so that the order of revisions is not the order of the history.
        Arrays.stream(links).flatMap(link -> names(link).stream()).forEach(this::draft);
    }

    private Draft draft(String id) {
        return drafts.computeIfAbsent(id, key -> new Draft());
    }

    private static List<String> names(String text) {
        return Arrays.stream(text.split("\\+")).map(String::strip).toList();
    }

    private static String left(String item, String separator) {
        return item.substring(0, item.indexOf(separator)).strip();
    }

    private static String right(String item, String separator) {
        return item.substring(item.indexOf(separator) + separator.length()).strip();
    }
}
