package dev.migrate.plan;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.ObjectId;
import dev.migrate.rule.Scene;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An order that works and reads well: table by table, with what hangs on each, and before each no more than it needs.
 * The same nodes always come out in the same order.
 */
final class ReadingOrder {
    private final Scene scene;
    private final Map<Node, Set<Node>> followers;
    private final Map<Node, Set<Node>> needs = new HashMap<>();
    private final Set<Node> begun = new HashSet<>();
    private final Set<Node> done = new LinkedHashSet<>();
    private final Comparator<Node> order = Comparator.<Node, ObjectId>comparing(this::group)
            .thenComparing(Node::action)
            .thenComparing(this::byKind)
            .thenComparing(node -> object(node).position())
            .thenComparing(Node::id);

    private ReadingOrder(Map<Node, Set<Node>> followers, Scene scene) {
        this.scene = scene;
        this.followers = followers;
        followers.forEach((node, after) -> after.forEach(follower ->
                needs.computeIfAbsent(follower, key -> new HashSet<>()).add(node)));
    }

    /** Sorts the nodes of a graph without cycles. */
    static List<Node> of(Map<Node, Set<Node>> followers, Scene scene) {
        ReadingOrder order = new ReadingOrder(followers, scene);
        order.sorted(followers.keySet()).forEach(order::visit);
        return List.copyOf(order.done);
    }

    /** The object that nodes are put together by: the outermost one that the node's object is a part of. */
    static ObjectId group(Node node, Scene scene) {
        Catalog catalog = catalog(node, scene);
        DbObject object = catalog.get(node.id());
        for (ObjectId parent = object.parent(); parent != null; parent = object.parent()) {
            DbObject outer = catalog.get(parent);
            if (outer.parent() == null) {
                break;
            }
            object = outer;
        }
        return object.id();
    }

    private void visit(Node start) {
        Deque<Visit> visits = new ArrayDeque<>();
        begin(start, visits);
        while (!visits.isEmpty()) {
            Visit visit = visits.element();
            if (visit.before.hasNext()) {
                begin(visit.before.next(), visits);
            } else {
                visits.pop();
                finish(visit.node);
            }
        }
    }

    private void begin(Node node, Deque<Visit> visits) {
        if (begun.add(node)) {
            visits.push(
                    new Visit(node, sorted(needs.getOrDefault(node, Set.of())).iterator()));
        }
    }

    private void finish(Node node) {
        done.add(node);
        for (Node follower : sorted(followers.getOrDefault(node, Set.of()))) {
            boolean ready = done.containsAll(needs.getOrDefault(follower, Set.of()));
            if (ready && belongsTo(follower, node) && begun.add(follower)) {
                finish(follower);
            }
        }
    }

    /** What hangs on an object, and what has no name of its own, such as a sequence's owner, follows at once. */
    private boolean belongsTo(Node follower, Node node) {
        return follower.id().name().isEmpty() || group(follower).equals(group(node));
    }

    private List<Node> sorted(Set<Node> nodes) {
        List<Node> sorted = new ArrayList<>(nodes);
        sorted.sort(order);
        return sorted;
    }

    private ObjectId group(Node node) {
        return group(node, scene);
    }

    private int byKind(Node node) {
        return node.action() == Action.DROP
                ? -node.id().kind().order()
                : node.id().kind().order();
    }

    private DbObject object(Node node) {
        return catalog(node, scene).get(node.id());
    }

    private static Catalog catalog(Node node, Scene scene) {
        return node.action() == Action.DROP ? scene.source() : scene.target();
    }

    private record Visit(Node node, Iterator<Node> before) {}
}
