package dev.migrate.plan;

import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.Kind;
import dev.migrate.catalog.ObjectId;
import dev.migrate.rule.Rules;
import dev.migrate.rule.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is done along with something else: a part is created in its parent's statement, and goes when its parent is dropped.
 *
 * <p>Everything is folded that can be; where that makes a cycle, as two tables do that refer to each other, the parts that
 * lead around it are done apart.
 */
final class Folding {
    private final StepGraph graph;
    private final Scene scene;
    private final Map<Node, Node> hosts = new HashMap<>();

    private Folding(StepGraph graph, Scene scene) {
        this.graph = graph;
        this.scene = scene;
    }

    static Folding of(StepGraph graph, Scene scene) {
        Folding folding = new Folding(graph, scene);
        graph.nodes().forEach(folding::fold);
        return folding;
    }

    /** The node that does what this one asks for; itself when that is done apart. */
    Node root(Node node) {
        Node root = node;
        for (Node host = hosts.get(root); host != null; host = hosts.get(root)) {
            root = host;
        }
        return root;
    }

    /** For each node those that are done along with it immediately. */
    Map<Node, List<Node>> parts() {
        Map<Node, List<Node>> parts = new HashMap<>();
        hosts.forEach((part, host) ->
                parts.computeIfAbsent(host, key -> new ArrayList<>()).add(part));
        return parts;
    }

    /** The order of what is done apart: each root with those that must come after it. */
    Map<Node, Set<Node>> contracted() {
        Map<Node, Set<Node>> contracted = new LinkedHashMap<>();
        for (Node node : graph.nodes()) {
            Set<Node> after = contracted.computeIfAbsent(root(node), key -> new LinkedHashSet<>());
            graph.followers(node).stream()
                    .map(this::root)
                    .filter(follower -> !follower.equals(root(node)))
                    .forEach(after::add);
        }
        return contracted;
    }

    /**
     * Unfolds parts until there is no cycle.
     *
     * @return the cycles that remain
     */
    List<Set<Node>> unfoldCycles() {
        List<Set<Node>> cycles = Cycles.in(contracted());
        while (!cycles.isEmpty() && unfold(cycles)) {
            cycles = Cycles.in(contracted());
        }
        return cycles;
    }

    private void fold(Node node) {
        switch (node.action()) {
            case DROP -> dropHost(scene.source().get(node.id())).ifPresent(host -> hosts.put(node, host));
            case ALTER -> {}
            case CREATE -> {
                DbObject object = scene.target().get(node.id());
                ObjectId parent = object.parent();
                if (parent != null && graph.contains(Node.create(parent)) && Rules.folds(object, scene)) {
                    hosts.put(node, Node.create(parent));
                }
            }
        }
    }

    private Optional<Node> dropHost(DbObject object) {
        return Rules.dropsWith(object, scene).stream()
                .filter(id -> graph.contains(Node.drop(id)))
                .min(Comparator.<ObjectId, Boolean>comparing(id -> !id.equals(object.parent()))
                        .thenComparing(Comparator.naturalOrder()))
                .map(Node::drop);
    }

    /** What is only taken away earlier than its whole looks the same in the end, so that is tried first. */
    private boolean unfold(List<Set<Node>> cycles) {
        boolean unfolded = false;
        for (Set<Node> cycle : cycles) {
            Set<Node> leading = leadingParts(cycle);
            Optional<Kind> last = leading.stream().map(part -> part.id().kind()).max(Comparator.naturalOrder());
            List<Node> parts = leading.stream()
                    .filter(part -> last.isPresent() && part.id().kind().equals(last.get()))
                    .toList();
            boolean drops = parts.stream().anyMatch(Folding::isDrop);
            for (Node part : parts) {
                if (isDrop(part) == drops) {
                    hosts.remove(part);
                    unfolded = true;
                }
            }
        }
        return unfolded;
    }

    private static boolean isDrop(Node node) {
        return node.action() == Action.DROP;
    }

    /** The folded parts that need something in another member of the cycle. */
    private Set<Node> leadingParts(Set<Node> cycle) {
        Set<Node> leading = new LinkedHashSet<>();
        for (Node first : graph.nodes()) {
            for (Node second : graph.followers(first)) {
                if (crosses(first, second, cycle)) {
                    Node needing = first.action() == Action.DROP && hosts.containsKey(first) ? first : second;
                    if (hosts.containsKey(needing)) {
                        leading.add(needing);
                    }
                }
            }
        }
        return leading;
    }

    private boolean crosses(Node first, Node second, Set<Node> cycle) {
        Node from = root(first);
        Node to = root(second);
        return !from.equals(to) && cycle.contains(from) && cycle.contains(to);
    }
}
