package dev.migrate.plan;

import dev.migrate.catalog.Edge;
import dev.migrate.catalog.ObjectId;
import dev.migrate.rule.Scene;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stays when something that it needs changes in place, and is read anew by the server then: an index on a call with a
 * column that gets another type calls another routine from then on, which has to be there.
 */
final class Rereadings {
    private final Scene scene;

    Rereadings(Scene scene) {
        this.scene = scene;
    }

    /** Adds what is wished to what must be, as far as that makes no cycle. */
    void addTo(Map<Node, Set<Node>> followers) {
        for (Node node : List.copyOf(followers.keySet())) {
            if (node.action() == Action.ALTER) {
                scene.source().dependents(node.id()).stream()
                        .filter(dependent -> stays(dependent, followers))
                        .flatMap(dependent -> scene.target().dependencies(dependent).stream())
                        .map(Edge::referenced)
                        .map(Node::create)
                        .filter(followers::containsKey)
                        .forEach(needed -> Wish.that(needed, node, followers));
            }
        }
    }

    private boolean stays(ObjectId id, Map<Node, Set<Node>> followers) {
        return scene.target().contains(id) && !scene.replaced().contains(id) && !followers.containsKey(Node.alter(id));
    }
}
