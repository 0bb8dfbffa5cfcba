package dev.migrate.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** An order of two nodes that would be good to have, and that what must be may stand against. */
final class Wish {
    private Wish() {}

    /** Orders two nodes, unless the second has to come before the first. */
    static void that(Node first, Node second, Map<Node, Set<Node>> followers) {
        if (!first.equals(second) && !leads(second, first, followers)) {
            followers.computeIfAbsent(first, node -> new LinkedHashSet<>()).add(second);
        }
    }

    /** Whether the first has to come before the second. */
    static boolean leads(Node from, Node to, Map<Node, Set<Node>> followers) {
        Set<Node> seen = new HashSet<>(Set.of(from));
        Deque<Node> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (Node next : followers.getOrDefault(open.pop(), Set.of())) {
                if (next.equals(to)) {
                    return true;
                }
                if (seen.add(next)) {
                    open.push(next);
                }
            }
        }
        return false;
    }
}
