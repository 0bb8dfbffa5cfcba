package dev.migrate.plan;

import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.ObjectId;
import dev.migrate.rule.BodyChecks;
import dev.migrate.rule.Scene;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What objects name in texts that the server does not look into. It is a wish, not a need: what is named comes first where
 * nothing else speaks against it, since the text may be run as soon as something uses the object. Where it cannot come
 * first, the server is told not to check the text.
 */
final class Mentions {
    private final Scene scene;

    Mentions(Scene scene) {
        this.scene = scene;
    }

    /** Adds what is wished to what must be, as far as that makes no cycle. */
    void addTo(Map<Node, Set<Node>> followers) {
        Map<String, List<Node>> byName = new HashMap<>();
        followers.keySet().stream()
                .filter(node -> node.action() != Action.DROP && isFreeStanding(node.id()))
                .forEach(node -> byName.computeIfAbsent(node.id().name(), name -> new ArrayList<>())
                        .add(node));
        for (Node node : List.copyOf(followers.keySet())) {
            for (String word : new TreeSet<>(mentions(node))) {
                byName.getOrDefault(word, List.of()).forEach(named -> Wish.that(named, node, followers));
            }
        }
    }

    /** Switches the server's checks off around the steps that name what comes after them. */
    List<Step> guarded(List<Step> steps) {
        Map<String, List<ObjectId>> later = new HashMap<>();
        int first = steps.size();
        int last = -1;
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            Set<String> mentions = mentions(new Node(step.action(), step.subject()));
            if (mentions.stream()
                    .flatMap(word -> later.getOrDefault(word, List.of()).stream())
                    .anyMatch(id -> isMeant(id, mentions))) {
                first = i;
                last = Math.max(last, i);
            }
            if (step.action() != Action.DROP) {
                later.computeIfAbsent(step.subject().name(), name -> new ArrayList<>())
                        .add(step.subject());
            }
        }
        return last < 0 ? steps : guarded(steps, first, last);
    }

    private static List<Step> guarded(List<Step> steps, int first, int last) {
        List<Step> guarded = new ArrayList<>(steps);
        guarded.set(first, guarded.get(first).surrounded(List.of(BodyChecks.off()), List.of()));
        guarded.set(last, guarded.get(last).surrounded(List.of(), List.of(BodyChecks.on())));
        return guarded;
    }

    private Set<String> mentions(Node node) {
        return node.action() == Action.DROP
                ? Set.of()
                : scene.target().find(node.id()).map(DbObject::mentions).orElse(Set.of());
    }

    /** Whether its name stands for it: a part of something is named together with what it is a part of. */
    private static boolean isMeant(ObjectId id, Set<String> mentions) {
        ObjectId scope = id.scope();
        return scope == null || isFreeStanding(id) || mentions.contains(scope.name());
    }

    /** Whether it is called by its own name, that of its schema apart, and not as a part of something. */
    private static boolean isFreeStanding(ObjectId id) {
        ObjectId scope = id.scope();
        return scope != null && scope.scope() == null;
    }
}
