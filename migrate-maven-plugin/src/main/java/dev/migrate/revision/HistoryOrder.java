package dev.migrate.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * The one order of a history: whatever comes from, or depends on, something else stands after it. Where that leaves a
 * choice, a branch is finished before the next one begins, and the branch whose end has the smaller id goes first. File
 * names, dates and the order in which files are found do not matter.
 *
 * <p>It is a depth-first walk down from the heads that notes a node once all below it are noted.
 */
final class HistoryOrder {
    private static final int UNSEEN = -1;
    /** Seen, and something below it is being looked at. */
    private static final int OPEN = -2;

    private final List<Node> ordered = new ArrayList<>();
    private final Deque<Visit> visits = new ArrayDeque<>();

    private record Visit(Node node, Iterator<Node> below) {}

    private HistoryOrder() {}

    /**
     * Numbers the nodes and returns them in their order.
     *
     * @param nodes sorted by their ids, and not numbered yet
     */
    static List<Node> of(Collection<Node> nodes) {
        HistoryOrder order = new HistoryOrder();
        for (Node node : nodes) {
            if (node.isRealHead()) {
                order.walk(node);
            }
        }
        // What no head leads to is in a circle, or below one.
        for (Node node : nodes) {
            order.walk(node);
        }
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
                visit.node().position = ordered.size();
                ordered.add(visit.node());
            }
        }
    }

    private void enter(Node node) {
        if (node.position == OPEN) {
            throw circle(node);
        }
        if (node.position == UNSEEN) {
            node.position = OPEN;
            visits.push(new Visit(node, below(node).iterator()));
        }
    }

    private static List<Node> below(Node node) {
        List<Node> below = node.below();
        return below.size() <= 1
                ? below
                : below.stream().sorted(Comparator.comparing(Node::id)).toList();
    }

    private RevisionGraphException circle(Node start) {
        List<Node> circle = new ArrayList<>();
        for (Visit visit : visits) {
            circle.add(0, visit.node());
            if (visit.node() == start) {
                break;
            }
        }
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
