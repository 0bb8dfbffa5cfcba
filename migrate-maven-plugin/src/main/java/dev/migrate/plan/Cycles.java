package dev.migrate.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the groups of nodes each of which leads to each other (Tarjan's algorithm, without recursion). */
final class Cycles {
    private final Map<Node, Set<Node>> followers;
    private final Map<Node, Visit> visits = new HashMap<>();
    private final Deque<Visit> path = new ArrayDeque<>();
    private final Deque<Visit> open = new ArrayDeque<>();
    private final List<Set<Node>> cycles = new ArrayList<>();

    private Cycles(Map<Node, Set<Node>> followers) {
        this.followers = followers;
    }

    /** The groups of two nodes and more. */
    static List<Set<Node>> in(Map<Node, Set<Node>> followers) {
        Cycles search = new Cycles(followers);
        for (Node node : followers.keySet()) {
            if (!search.visits.containsKey(node)) {
                search.from(node);
            }
        }
        return search.cycles;
    }

    private void from(Node start) {
        enter(start);
        while (!path.isEmpty()) {
            Visit visit = path.element();
            if (visit.rest.hasNext()) {
                follow(visit, visit.rest.next());
            } else {
                path.pop();
                leave(visit);
                if (!path.isEmpty()) {
                    path.element().lower(visit.lowest);
                }
            }
        }
    }

    private void follow(Visit visit, Node next) {
        Visit known = visits.get(next);
        if (known == null) {
            enter(next);
        } else if (known.isOpen) {
            visit.lower(known.number);
        }
    }

    private void enter(Node node) {
        Visit visit = new Visit(
                node, visits.size(), followers.getOrDefault(node, Set.of()).iterator());
        visits.put(node, visit);
        path.push(visit);
        open.push(visit);
    }

    private void leave(Visit visit) {
        if (visit.lowest != visit.number) {
            return;
        }
        Set<Node> group = new LinkedHashSet<>();
        Visit member;
        do {
            member = open.pop();
            member.isOpen = false;
            group.add(member.node);
        } while (member != visit);
        if (group.size() > 1) {
            cycles.add(group);
        }
    }

    private static final class Visit {
        private final Node node;
        private final int number;
        private final Iterator<Node> rest;
        private int lowest;
        private boolean isOpen = true;

        Visit(Node node, int number, Iterator<Node> rest) {
            this.node = node;
            this.number = number;
            this.rest = rest;
            this.lowest = number;
        }

        void lower(int number) {
            lowest = Math.min(lowest, number);
        }
    }
}
