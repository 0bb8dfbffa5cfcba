package dev.migrate.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes nodes of revisions, joins them, and refuses what makes no history. The order of the input does not matter. */
final class GraphBuilder {
    private final List<Revision> revisions;
    private final Squashes squashes;
    private final Set<String> opened;
    private final SortedMap<String, Node> nodes = new TreeMap<>();
    private final Map<String, Node> labels = new HashMap<>();
    private final Names names;
    private final SortedMap<String, List<Revision>> missing = new TreeMap<>();

    /** @param opened squashes that give way to what they replace */
    GraphBuilder(Collection<Revision> revisions, Set<String> opened) {
        this.revisions = new ArrayList<>(revisions);
        this.revisions.sort(GraphBuilder::compareIds);
        refuseDuplicateIds();
        this.squashes = new Squashes(this.revisions);
        this.opened = opened;
        this.names = new Names(nodes, labels, squashes);
    }

    /** Nodes in the order of the history. */
    List<Node> build() {
        for (Revision revision : revisions) {
            if (squashes.isVisible(revision.id(), opened)) {
                nodes.put(revision.id(), new Node(revision));
            }
        }
        for (Node node : nodes.values()) {
            nameBranches(node);
        }
        opened.forEach(this::nameOpened);
        for (Node node : nodes.values()) {
            join(node);
        }
        if (!missing.isEmpty()) {
            throw new MissingRevisionException(missing, names.similar(missing.firstKey()));
        }
        List<Node> ordered = HistoryOrder.of(nodes.values());
        for (Node node : ordered) {
            sortEdges(node);
        }
        for (Node node : ordered) {
            if (!node.revision.labels().isEmpty()) {
                spreadLabels(node);
            }
            if (squashes.isSquash(node.id())) {
                checkSquash(node);
            }
        }
        return ordered;
    }

    /** Files of one id, which is refused, stand by their names. */
    private static int compareIds(Revision one, Revision two) {
        int order = one.id().compareTo(two.id());
        return order != 0 ? order : one.source().compareTo(two.source());
    }

    Names names() {
        return names;
    }

    Squashes squashes() {
        return squashes;
    }

    private void refuseDuplicateIds() {
        for (int i = 1; i < revisions.size(); i++) {
            Revision one = revisions.get(i - 1);
            Revision two = revisions.get(i);
            if (one.id().equals(two.id())) {
                throw new RevisionGraphException(
                        "Two files have the revision id " + one.id() + ": " + one.source() + " and " + two.source()
                                + ".",
                        "If one is a copy, give it an id of its own in its revision header; if it is the same file twice,"
                                + " remove one.",
                        List.of(one.source(), two.source()));
            }
        }
    }

    private void nameBranches(Node node) {
        for (String label : node.revision.labels()) {
            Node other = names.idOrLabel(label).orElse(null);
            if (other != null) {
                String is = other.id().equals(label) ? " is the id of " : " is a label of ";
                throw new RevisionGraphException(
                        "The label " + label + " of " + node.revision.source() + is + other.revision.source() + " too.",
                        "Labels are unique; descendants carry the label of their branch without naming it. Remove one.",
                        List.of(node.revision.source(), other.revision.source()));
            }
            labels.put(label, node);
        }
    }

    /** The names of a squash that has given way lead to the end of what it replaces. */
    private void nameOpened(String squash) {
        List<Node> ends = visible(squash);
        if (ends.size() == 1) {
            labels.putIfAbsent(squash, ends.get(0));
            revisions.stream()
                    .filter(revision -> revision.id().equals(squash))
                    .flatMap(revision -> revision.labels().stream())
                    .forEach(label -> labels.putIfAbsent(label, ends.get(0)));
        }
    }

    private void join(Node node) {
        for (String id : node.revision.revises()) {
            List<Node> found = visible(id);
            for (Node parent : found) {
                link(node, parent, node.parents, parent.children);
            }
            noteMissing(node, id, found);
        }
        for (String name : node.revision.dependsOn()) {
            List<Node> found = dependency(name);
            for (Node dependency : found) {
                link(node, dependency, node.dependencies, dependency.dependents);
            }
            noteMissing(node, name, found);
        }
    }

    private static void link(Node node, Node below, List<Node> down, List<Node> up) {
        if (!down.contains(below)) {
            down.add(below);
            up.add(node);
        }
    }

    private void noteMissing(Node node, String name, List<Node> found) {
        if (found.isEmpty()) {
            missing.computeIfAbsent(name, key -> new ArrayList<>()).add(node.revision);
        }
    }

    /** Itself, the squash that replaces it, or, of an opened squash, the ends of what it replaces. */
    private List<Node> visible(String id) {
        Node node = nodes.get(id);
        if (node != null) {
            return List.of(node);
        }
        if (opened.contains(id)) {
            return squashes.tips(id).stream()
                    .flatMap(tip -> visible(tip).stream())
                    .distinct()
                    .toList();
        }
        return squashes.squashOf(id).map(this::visible).orElse(List.of());
    }

    private List<Node> dependency(String name) {
        List<Node> exact = visible(name);
        if (!exact.isEmpty()) {
            return exact;
        }
        Optional<Node> label = names.idOrLabel(name);
        if (label.isPresent()) {
            return List.of(label.get());
        }
        List<Node> starting = names.startingWith(name);
        if (starting.size() > 1) {
            throw new AmbiguousRevisionException(
                    name, starting.stream().map(node -> node.revision).toList());
        }
        return starting;
    }

    private static void sortEdges(Node node) {
        sort(node.parents);
        sort(node.dependencies);
        sort(node.children);
        sort(node.dependents);
    }

    /** Most have none or one. */
    private static void sort(List<Node> edges) {
        if (edges.size() > 1) {
            edges.sort(Node.OLDEST_FIRST);
        }
    }

    /** To all descendants, and back down to the branch point, or the merge, from which the branch comes. */
    private static void spreadLabels(Node labelled) {
        List<String> own = labelled.revision.labels();
        Walk.branchAbove(labelled).forEach(node -> node.labels.addAll(own));
        Node node = labelled;
        while (isInsideBranch(node) && !node.parents.isEmpty()) {
            node = node.parents.get(0);
            if (isInsideBranch(node)) {
                node.labels.addAll(own);
            }
        }
    }

    private static boolean isInsideBranch(Node node) {
        return node.children.size() <= 1 && node.parents.size() <= 1;
    }

    /** What replaced revisions came from, the squash must come from as well: else it would run too early. */
    private void checkSquash(Node squash) {
        Set<Node> below = Walk.down(List.of(squash));
        for (Revision replaced : squashes.replacedFiles(squash.id())) {
            replaced.revises().stream()
                    .filter(name -> !below.containsAll(visible(name)))
                    .forEach(name -> refuseSquash(squash, replaced, name));
            replaced.dependsOn().stream()
                    .filter(name -> !below.containsAll(dependency(name)))
                    .forEach(name -> refuseSquash(squash, replaced, name));
        }
    }

    private static void refuseSquash(Node squash, Revision replaced, String below) {
        throw new RevisionGraphException(
                squash.revision.source() + " replaces " + replaced.id() + ", which needs " + below
                        + ", but the squash neither replaces nor comes after " + below + ".",
                "Add " + below + " to its replaces header, or to its revises header.",
                List.of(squash.revision.source(), replaced.source()));
    }
}
