package dev.migrate.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The one order of a history: whatever comes from, or depends on, something else stands after it. Where that leaves a
 * choice, a branch is finished before the next one begins, and the branch whose end has the smaller id goes first. File
 * names, dates and the order in which files are found do not matter.
 *
 * <p>It is a depth-first walk down from the heads that notes a node once all below it are noted.
 */
final class HistoryOrder {
    private static final Comparator<Node> BY_ID = Comparator.comparing(Node::id);

    private final List<Node> ordered = new ArrayList<>();
    private final Set<Node> seen = new HashSet<>();
    private final Set<Node> path = new LinkedHashSet<>();
    private final Deque<Visit> visits = new ArrayDeque<>();

    private record Visit(Node node, Iterator<Node> below) {}

    private HistoryOrder() {}

    /** Numbers the nodes and returns them in their order. */
    static List<Node> of(Collection<Node> nodes) {
        HistoryOrder order = new HistoryOrder();
        nodes.stream().filter(Node::isRealHead).sorted(BY_ID).forEach(order::walk);
        // What no head leads to is in a circle, or below one.
        nodes.stream().sorted(BY_ID).forEach(order::walk);
        return List.copyOf(order.ordered);
    }

    private void walk(Node head) {
        enter(head);
        while (!visits.isEmpty()) {
            Visit visit = visits.element();
            if (visit.below().hasNext()) {
                enter(visit.below().next());
            } else {
                visits.pop();
                path.remove(visit.node());
                visit.node().position = ordered.size();
                ordered.add(visit.node());
            }
        }
    }

    private void enter(Node node) {
        if (path.contains(node)) {
            throw circle(node);
        }
        if (seen.add(node)) {
            path.add(node);
            visits.push(new Visit(node, below(node).iterator()));
        }
    }

    private static List<Node> below(Node node) {
        if (node.dependencies.isEmpty() && node.parents.size() <= 1) {
            return node.parents;
        }
        return node.below().sorted(BY_ID).toList();
    }

    private RevisionGraphException circle(Node start) {
        List<Node> circle = new ArrayList<>(path);
        circle.subList(0, circle.indexOf(start)).clear();
        List<String> edges = new ArrayList<>();
        for (int i = 0; i < circle.size(); i++) {
            Node node = circle.get(i);
            Node below = circle.get((i + 1) % circle.size());
            String verb = node.parents.contains(below) ? " revises " : " depends on ";
            edges.add(node.id() + verb + (node == below ? "itself" : below.id()) + " (" + node.revision.source() + ")");
        }
        return new RevisionGraphException(
                "The history goes in a circle: " + String.join(", ", edges) + ".",
                "Correct the revises or depends-on header of one of them.",
                circle.stream().map(node -> node.revision.source()).toList());
    }
}
