package dev.migrate.plan;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.ObjectId;
import dev.migrate.diff.Delta;
import dev.migrate.diff.SchemaDiff;
import dev.migrate.rule.Rules;
import dev.migrate.rule.Scene;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that has to be done, and what has to be done before what.
 *
 * <p>Creating follows what the target needs, dropping what the source needs. A change in place comes after the drop of
 * what depends on the object and before that is created again. What stands aside is dropped when its successor is there.
 */
final class StepGraph {
    private final Scene scene;
    private final Catalog source;
    private final Catalog target;
    private final Replacements replacements;
    private final Map<Node, Set<Node>> followers = new LinkedHashMap<>();

    private StepGraph(Scene scene, Replacements replacements) {
        this.scene = scene;
        this.source = scene.source();
        this.target = scene.target();
        this.replacements = replacements;
    }

    static StepGraph of(Scene scene, SchemaDiff diff, Replacements replacements) {
        StepGraph graph = new StepGraph(scene, replacements);
        for (Delta delta : diff.deltas()) {
            if (delta instanceof Delta.Removed) {
                graph.add(Node.drop(delta.id()));
            } else if (delta instanceof Delta.Added) {
                graph.add(Node.create(delta.id()));
            }
        }
        for (ObjectId replaced : replacements.replaced()) {
            graph.add(Node.drop(replaced));
            graph.add(Node.create(replaced));
        }
        replacements.altered().forEach(altered -> graph.add(Node.alter(altered)));
        graph.nodes().forEach(graph::connect);
        graph.nodes().forEach(graph::connectLater);
        graph.connectNames();
        return graph;
    }

    Set<Node> nodes() {
        return followers.keySet();
    }

    boolean contains(Node node) {
        return followers.containsKey(node);
    }

    /** What has to come after the node. */
    Set<Node> followers(Node node) {
        return followers.getOrDefault(node, Set.of());
    }

    private void add(Node node) {
        followers.put(node, new LinkedHashSet<>());
    }

    private void order(Node first, Node second) {
        Set<Node> after = followers.get(first);
        if (after != null && contains(second)) {
            after.add(second);
        }
    }

    private void connect(Node node) {
        ObjectId id = node.id();
        switch (node.action()) {
            case DROP -> {
                source.dependents(id).forEach(dependent -> {
                    order(Node.drop(dependent), node);
                    order(Node.alter(dependent), node);
                });
                if (replacements.isAside(id)) {
                    order(Node.create(id), node);
                    dropBeforeItIsRenamed(id);
                } else {
                    order(node, Node.create(id));
                }
                Rules.follows(source.get(id), scene)
                        .forEach(before -> all(before).forEach(other -> order(node, other)));
                outlived(id).forEach(other -> {
                    order(Node.create(other), node);
                    order(Node.alter(other), node);
                });
            }
            case ALTER -> {
                orderDropsBefore(node, id, new HashSet<>());
                Set<ObjectId> uses = replacements.uses(id);
                connectDependents(node, uses);
                uses.forEach(used -> {
                    order(Node.create(used), node);
                    order(Node.alter(used), node);
                });
            }
            case CREATE -> {
                connectDependents(node, Set.of());
                Rules.follows(target.get(id), scene)
                        .forEach(before -> earlier(before, id).forEach(other -> order(other, node)));
            }
        }
    }

    /** Of what comes after this itself, only what was under its name comes before. */
    private List<Node> earlier(ObjectId before, ObjectId id) {
        boolean follows = target.find(before)
                .filter(object -> Rules.follows(object, scene).contains(id))
                .isPresent();
        return follows ? List.of(Node.drop(before)) : all(before);
    }

    /** What is called by the types of its arguments cannot be found any more when one of them has another name. */
    private void dropBeforeItIsRenamed(ObjectId aside) {
        source.dependents(aside).stream()
                .filter(dependent -> dependent.arguments() != null && !replacements.isAside(dependent))
                .forEach(dependent -> order(Node.drop(dependent), Node.create(aside)));
    }

    /** What is done before the object is dropped, though that is there as long. */
    private Set<ObjectId> outlived(ObjectId id) {
        return contains(Node.drop(id)) ? Rules.outlives(source.get(id), scene) : Set.of();
    }

    private static List<Node> all(ObjectId id) {
        return List.of(Node.drop(id), Node.alter(id), Node.create(id));
    }

    /** What changes along with the object is to be free of what depends on it, too. */
    private void orderDropsBefore(Node node, ObjectId changing, Set<ObjectId> seen) {
        for (ObjectId dependent : source.dependents(changing)) {
            if (!outlived(dependent).contains(changing)) {
                order(Node.drop(dependent), node);
            }
            if (contains(Node.alter(dependent)) && seen.add(dependent)) {
                orderDropsBefore(node, dependent, seen);
            }
        }
    }

    /** But for those that the node waits for. */
    private void connectDependents(Node node, Set<ObjectId> awaited) {
        target.dependents(node.id()).stream()
                .filter(dependent -> !awaited.contains(dependent))
                .forEach(dependent -> {
                    order(node, Node.create(dependent));
                    order(node, Node.alter(dependent));
                });
    }

    /** What comes after something else without needing it; what has a say in how others are created. */
    private void connectLater(Node node) {
        boolean drop = node.action() == Action.DROP;
        DbObject object = (drop ? source : target).get(node.id());
        Stream<Node> earlier = object.after().stream()
                .flatMap(id -> Arrays.stream(Action.values()).map(action -> new Node(action, id)));
        Stream<Node> shaped = Rules.shapesOthers(object)
                ? nodes().stream()
                        .filter(other -> other.action() == Action.CREATE)
                        .filter(other -> !Rules.shapesOthers(target.get(other.id())))
                : Stream.empty();
        Stream<Node> watched = Rules.watchesOthers(object) ? nodes().stream().filter(this::isWatched) : Stream.empty();
        Stream.of(earlier, shaped, watched)
                .flatMap(others -> others)
                .forEach(other -> order(drop ? node : other, drop ? other : node));
    }

    /** Everything but what watches, what hangs on that, and what has a say in how it is created. */
    private boolean isWatched(Node node) {
        Catalog catalog = node.action() == Action.DROP ? source : target;
        for (ObjectId id = node.id(); id != null; id = catalog.get(id).parent()) {
            if (Rules.watchesOthers(catalog.get(id))) {
                return false;
            }
        }
        return !Rules.shapesOthers(catalog.get(node.id()));
    }

    /** A name has to be free before it is taken. */
    private void connectNames() {
        Map<String, List<Node>> freed = new HashMap<>();
        nodes().stream().filter(this::freesNames).forEach(node -> source.get(node.id())
                .names()
                .forEach(name ->
                        freed.computeIfAbsent(name, key -> new ArrayList<>()).add(node)));
        nodes().stream().filter(node -> node.action() == Action.CREATE).forEach(node -> target.get(node.id())
                .names()
                .forEach(name -> freed.getOrDefault(name, List.of()).forEach(drop -> order(drop, node))));
    }

    /** What stands aside has given up its names before it is dropped. */
    private boolean freesNames(Node node) {
        return node.action() == Action.DROP && !replacements.isAside(node.id());
    }
}
