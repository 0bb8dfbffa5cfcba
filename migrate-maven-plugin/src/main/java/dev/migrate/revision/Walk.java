package dev.migrate.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Ways through the graph; each visits a node once. */
final class Walk {
    private Walk() {}

    /** These and all that must be applied before them. */
    static Set<Node> down(Collection<Node> start) {
        return closure(start, Node::below);
    }

    /** These and all that must be taken back before them. */
    static Set<Node> up(Collection<Node> start) {
        return closure(start, Node::above);
    }

    /** This one with all that it came from and all that came of it; dependencies do not count. */
    static Set<Node> lineage(Node node) {
        Set<Node> lineage = closure(List.of(node), each -> each.parents);
        lineage.addAll(branchAbove(node));
        return lineage;
    }

    /** This one and all that revises it, directly or not. */
    static Set<Node> branchAbove(Node node) {
        return closure(List.of(node), each -> each.children);
    }

    /** The revisions, oldest first. */
    static List<Revision> inOrder(Collection<Node> nodes) {
        return revisions(nodes, Node.OLDEST_FIRST);
    }

    /** The revisions, newest first. */
    static List<Revision> inReverse(Collection<Node> nodes) {
        return revisions(nodes, Node.OLDEST_FIRST.reversed());
    }

    private static List<Revision> revisions(Collection<Node> nodes, Comparator<Node> order) {
        List<Node> ordered = new ArrayList<>(nodes);
        if (ordered.size() > 1) {
            ordered.sort(order);
        }
        List<Revision> revisions = new ArrayList<>(ordered.size());
        for (Node node : ordered) {
            revisions.add(node.revision);
        }
        return Collections.unmodifiableList(revisions);
    }

    private static Set<Node> closure(Collection<Node> start, Function<Node, List<Node>> next) {
        Set<Node> seen = new LinkedHashSet<>(start);
        Deque<Node> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (Node node : next.apply(open.pop())) {
                if (seen.add(node)) {
                    open.push(node);
                }
            }
        }
        return seen;
    }
}
