package dev.migrate.plan;

import dev.migrate.rule.Scene;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Steps that would write one table anew several times, and do it at once: what comes before any of them comes before all,
 * and what follows on any of them follows on all. Where something has to come in between, the table is written again.
 */
final class Gathering {
    private final Map<Node, Set<Node>> followers;
    private final Map<Node, Step> steps = new HashMap<>();
    private final Map<String, List<Node>> leaders = new HashMap<>();
    private final Map<Node, List<Node>> gathered = new LinkedHashMap<>();

    private Gathering(Map<Node, Set<Node>> followers) {
        this.followers = followers;
    }

    /** The steps in their order. What is gathered is one node of the graph then. */
    static List<Step> ordered(Map<Node, Set<Node>> followers, Function<Node, Step> step, Scene scene) {
        List<Node> order = ReadingOrder.of(followers, scene);
        Gathering gathering = new Gathering(followers);
        order.forEach(node -> gathering.gather(node, step.apply(node)));
        List<Node> gatheredOrder = gathering.gathered.isEmpty() ? order : ReadingOrder.of(followers, scene);
        return gatheredOrder.stream().flatMap(gathering::steps).toList();
    }

    private Stream<Step> steps(Node node) {
        List<Node> others = gathered.getOrDefault(node, List.of());
        return Step.gathered(
                Stream.concat(Stream.of(node), others.stream()).map(steps::get).toList());
    }

    private void gather(Node node, Step step) {
        steps.put(node, step);
        step.rewriting().ifPresent(opening -> {
            List<Node> before = leaders.computeIfAbsent(opening, key -> new ArrayList<>());
            before.stream()
                    .filter(leader -> isNothingBetween(leader, node))
                    .findFirst()
                    .ifPresentOrElse(leader -> join(leader, node), () -> before.add(node));
        });
    }

    private boolean isNothingBetween(Node leader, Node node) {
        return followers.getOrDefault(leader, Set.of()).stream()
                .filter(follower -> !follower.equals(node))
                .noneMatch(follower -> Wish.leads(follower, node, followers));
    }

    private void join(Node leader, Node node) {
        gathered.computeIfAbsent(leader, key -> new ArrayList<>()).add(node);
        Set<Node> after = new LinkedHashSet<>(followers.getOrDefault(leader, Set.of()));
        after.addAll(followers.getOrDefault(node, Set.of()));
        after.removeAll(List.of(leader, node));
        followers.remove(node);
        followers.values().forEach(next -> {
            if (next.remove(node)) {
                next.add(leader);
            }
        });
        followers.put(leader, after);
    }
}
