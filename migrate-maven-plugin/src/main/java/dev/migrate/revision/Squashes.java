package dev.migrate.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which revisions replace which. A squash may replace another squash whose file is still there; it may name the ones that
 * the inner squash replaces as well, or leave them out.
 */
final class Squashes {
    private final Map<String, Revision> files = new LinkedHashMap<>();
    private final Map<String, Set<String>> replaces = new TreeMap<>();
    private final Map<String, String> replacedBy = new TreeMap<>();

    /** @param revisions with unique ids, sorted by id */
    Squashes(Collection<Revision> revisions) {
        for (Revision revision : revisions) {
            files.put(revision.id(), revision);
            if (!revision.replaces().isEmpty()) {
                replaces.put(revision.id(), new TreeSet<>(revision.replaces()));
            }
        }
        if (!replaces.isEmpty()) {
            noteReplaced();
        }
    }

    private void noteReplaced() {
        replaces.forEach(this::withoutInner);
        replaces.forEach((squash, ids) -> ids.forEach(id -> replace(id, squash)));
        replaces.keySet().forEach(this::refuseCircle);
    }

    /** The squash that stands for the id. */
    Optional<String> squashOf(String id) {
        return Optional.ofNullable(replacedBy.get(id));
    }

    boolean isSquash(String id) {
        return replaces.containsKey(id);
    }

    /** All ids that the squash stands for, those of inner squashes included; none for other revisions. */
    Set<String> standsFor(String id) {
        Set<String> all = new LinkedHashSet<>();
        for (String replaced : replaces.getOrDefault(id, Set.of())) {
            all.add(replaced);
            all.addAll(standsFor(replaced));
        }
        return all;
    }

    /** Whether the revision is part of the history when these squashes give way to what they replace. */
    boolean isVisible(String id, Set<String> opened) {
        return replaces.isEmpty()
                || (!opened.contains(id) && squashesAround(id).stream().allMatch(opened::contains));
    }

    /** The ids with every squash that they complete. */
    Set<String> completed(Set<String> applied) {
        Set<String> all = new LinkedHashSet<>(applied);
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<String, Set<String>> squash : replaces.entrySet()) {
                more |= all.containsAll(squash.getValue()) && all.add(squash.getKey());
            }
        }
        return all;
    }

    /**
     * Squashes of which a database has applied some revisions and not all.
     *
     * @param completed what counts as applied
     */
    Set<String> begun(Set<String> completed) {
        Set<String> begun = new TreeSet<>();
        for (String squash : replaces.keySet()) {
            if (!completed.contains(squash) && !Collections.disjoint(standsFor(squash), completed)) {
                begun.add(squash);
            }
        }
        return begun;
    }

    /** Replaced revisions whose files are gone. */
    List<String> gone(String squash) {
        return replaces.getOrDefault(squash, Set.of()).stream()
                .filter(id -> !files.containsKey(id))
                .toList();
    }

    /** Of what a squash replaces, the revisions that no other of it revises. */
    Set<String> tips(String squash) {
        Set<String> tips = new LinkedHashSet<>(replaces.getOrDefault(squash, Set.of()));
        Set<String> revised = new LinkedHashSet<>();
        for (String id : tips) {
            Revision file = files.get(id);
            if (file != null) {
                file.revises().forEach(parent -> {
                    revised.add(parent);
                    squashOf(parent).ifPresent(revised::add);
                });
            }
        }
        tips.removeAll(revised);
        return tips;
    }

    Set<String> replacedIds() {
        return replacedBy.keySet();
    }

    /** Files of revisions that a squash replaces. */
    List<Revision> replacedFiles(String squash) {
        return replaces.getOrDefault(squash, Set.of()).stream()
                .map(files::get)
                .flatMap(file -> Optional.ofNullable(file).stream())
                .toList();
    }

    private List<String> squashesAround(String id) {
        List<String> around = new ArrayList<>();
        for (@Nullable String squash = replacedBy.get(id); squash != null; squash = replacedBy.get(squash)) {
            around.add(squash);
        }
        return around;
    }

    private void withoutInner(String squash, Set<String> ids) {
        Set<String> inner = new LinkedHashSet<>();
        for (String id : ids) {
            Revision file = files.get(id);
            if (file != null && !id.equals(squash)) {
                inner.addAll(file.replaces());
            }
        }
        ids.removeAll(inner);
    }

    private void replace(String id, String squash) {
        String other = replacedBy.putIfAbsent(id, squash);
        if (other != null) {
            throw new RevisionGraphException(
                    id + " is replaced twice: by " + source(other) + " and by " + source(squash) + ".",
                    "Take it out of the replaces header of one of them.",
                    List.of(source(other), source(squash)));
        }
    }

    private void refuseCircle(String squash) {
        Map<String, String> seen = new LinkedHashMap<>();
        for (@Nullable String each = squash; each != null; each = replacedBy.get(each)) {
            if (seen.put(each, source(each)) != null) {
                throw new RevisionGraphException(
                        "Replaced in a circle: " + String.join(", ", seen.values()) + ".",
                        "Correct the replaces header of one of them.",
                        List.copyOf(seen.values()));
            }
        }
    }

    private String source(String id) {
        Revision file = files.get(id);
        return file == null ? id : file.source();
    }
}
