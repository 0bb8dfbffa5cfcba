package dev.migrate.revision;

import dev.migrate.Similar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;

/** What revisions are called: ids, unique starts of ids, labels, and ids that a squash replaces. */
final class Names {
    /** An id must be longer than this to be named by its start, so that {@code 1} never means {@code 10}. */
    private static final int SHORT_ID = 3;

    private final SortedMap<String, Node> ids;
    private final Map<String, Node> labels;
    private final Squashes squashes;

    Names(SortedMap<String, Node> ids, Map<String, Node> labels, Squashes squashes) {
        this.ids = ids;
        this.labels = labels;
        this.squashes = squashes;
    }

    Optional<Node> id(String id) {
        return Optional.ofNullable(ids.get(id));
    }

    Optional<Node> idOrLabel(String name) {
        return id(name).or(() -> Optional.ofNullable(labels.get(name)));
    }

    /** Nodes whose id starts so. */
    List<Node> startingWith(String start) {
        return ids.subMap(start, start + Character.MAX_VALUE).values().stream()
                .filter(node -> node.id().length() > SHORT_ID)
                .toList();
    }

    /**
     * The node that a user's text names.
     *
     * @param within what a unique start is looked for in
     */
    Node resolve(String name, Predicate<Node> within) {
        Optional<Node> exact = idOrLabel(name);
        if (exact.isPresent()) {
            return exact.get();
        }
        List<Node> starting = startingWith(name);
        List<Node> candidates =
                starting.size() > 1 ? starting.stream().filter(within).toList() : starting;
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        if (starting.size() > 1) {
            throw new AmbiguousRevisionException(
                    name, starting.stream().map(node -> node.revision).toList());
        }
        squashes.squashOf(name).ifPresent(squash -> refuseReplaced(name));
        throw unknown(name);
    }

    /** Ids and labels that are spelled like this. */
    List<String> similar(String name) {
        List<String> all = new ArrayList<>(ids.keySet());
        all.addAll(labels.keySet());
        return Similar.to(name, all);
    }

    Set<String> replacedIds() {
        return squashes.replacedIds();
    }

    private void refuseReplaced(String name) {
        String squash = name;
        while (!ids.containsKey(squash)) {
            Optional<String> outer = squashes.squashOf(squash);
            if (outer.isEmpty()) {
                return;
            }
            squash = outer.get();
        }
        Revision stands = ids.get(squash).revision;
        throw new TargetException(
                name + " is replaced by the squash " + stands.display() + " in " + stands.source() + ".",
                "Say " + stands.id() + " instead.");
    }

    private UnknownRevisionException unknown(String name) {
        List<Revision> similar = similar(name).stream()
                .map(this::idOrLabel)
                .flatMap(Optional::stream)
                .map(node -> node.revision)
                .distinct()
                .toList();
        List<Revision> heads = ids.values().stream()
                .filter(node -> node.children.isEmpty())
                .map(node -> node.revision)
                .toList();
        return new UnknownRevisionException(name, similar, heads);
    }
}
