package dev.migrate.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The newest of some nodes while they are taken away one by one: those with no other of them above, near or far. Taking all
 * away costs as much as looking at each edge once.
 */
final class Ends {
    private final Function<Node, List<Node>> below;
    private final Set<Node> left;
    /** How many nodes directly above are left, or have something left above them. */
    private final Map<Node, Integer> above = new HashMap<>();

    private final Set<Node> ends = new TreeSet<>(Node.OLDEST_FIRST);

    /**
     * @param nodes all that a way between two of {@code some} may go through
     * @param some the nodes to take away
     * @param below the edges that count: each once
     */
    Ends(Collection<Node> nodes, Collection<Node> some, Function<Node, List<Node>> below) {
        this.below = below;
        this.left = new HashSet<>(some);
        List<Node> newestFirst = new ArrayList<>(nodes);
        newestFirst.sort(Node.OLDEST_FIRST.reversed());
        for (Node node : newestFirst) {
            boolean covered = above.containsKey(node);
            if (left.contains(node) && !covered) {
                ends.add(node);
            }
            if (left.contains(node) || covered) {
                for (Node next : below.apply(node)) {
                    above.merge(next, 1, Integer::sum);
                }
            }
        }
    }

    /** Those that are the newest now, oldest first. */
    List<Node> now() {
        return List.copyOf(ends);
    }

    /** Takes one of {@link #now} away. */
    void remove(Node end) {
        left.remove(end);
        ends.remove(end);
        Deque<Node> gone = new ArrayDeque<>(List.of(end));
        while (!gone.isEmpty()) {
            below.apply(gone.pop()).forEach(next -> release(next, gone));
        }
    }

    private void release(Node node, Deque<Node> gone) {
        if (above.merge(node, -1, Integer::sum) > 0) {
            return;
        }
        if (left.contains(node)) {
            ends.add(node);
        } else {
            gone.push(node);
        }
    }
}
