package dev.migrate.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Revisions that others revise or depend on, and that no file has. A database that applied them may still have their
 * scripts: {@link RevisionGraph#of} takes nodes from there as well.
 */
public final class MissingRevisionException extends RevisionGraphException {
    private static final long serialVersionUID = 1L;

    private final transient SortedMap<String, List<Revision>> missing;

    MissingRevisionException(SortedMap<String, List<Revision>> missing, List<String> similar) {
        super(problem(missing), advice(similar), sources(missing));
        this.missing = new TreeMap<>(missing);
    }

    /** Each missing id, or name of a dependency, with the revisions that point at it. */
    public SortedMap<String, List<Revision>> missing() {
        return missing;
    }

    private static String problem(SortedMap<String, List<Revision>> missing) {
        List<String> sentences = new ArrayList<>();
        missing.forEach((name, pointing) -> sentences.add(
                pointing.stream().map(revision -> points(revision, name)).collect(Collectors.joining(" and "))
                        + ", which no file has."));
        return String.join(" ", sentences);
    }

    private static String points(Revision revision, String name) {
        return revision.source() + (revision.revises().contains(name) ? " revises " : " depends on ") + name;
    }

    private static String advice(List<String> similar) {
        String restore = "Restore the deleted file, or correct the header that points at it";
        return similar.isEmpty() ? restore + "." : restore + "; similar: " + String.join(", ", similar) + ".";
    }

    private static List<String> sources(SortedMap<String, List<Revision>> missing) {
        return missing.values().stream()
                .flatMap(List::stream)
                .map(Revision::source)
                .distinct()
                .sorted()
                .toList();
    }
}
