package dev.migrate.revision;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Steps up or down from one place. Each must be the only one possible: where the history parts, the user says which way. */
final class Steps {
    private final Target.Steps target;
    private final Predicate<Node> within;

    Steps(Target.Steps target, Predicate<Node> within) {
        this.target = target;
        this.within = within;
    }

    Place from(Place start, Set<Node> bases) {
        if (start instanceof Place.At at) {
            Node node = at.nodes().iterator().next();
            return target.steps() > 0 ? new Place.At(Set.of(up(node, 0))) : down(node);
        }
        if (target.steps() < 0) {
            throw tooFar(0, "below");
        }
        return new Place.At(Set.of(up(only(bases, 0, "above", "base"), 1)));
    }

    private Node up(Node start, int taken) {
        Node node = start;
        for (int done = taken; done < target.steps(); done++) {
            node = only(node.children, done, "above", node.toString());
        }
        return node;
    }

    private Place down(Node start) {
        Node node = start;
        int steps = -target.steps();
        for (int done = 0; done < steps; done++) {
            if (node.parents.isEmpty() && done == steps - 1) {
                return new Place.Base(Set.of(node));
            }
            node = only(node.parents, done, "below", node.toString());
        }
        return new Place.At(Set.of(node));
    }

    private Node only(Collection<Node> choices, int done, String direction, String place) {
        List<Node> possible = choices.stream().filter(within).toList();
        if (possible.isEmpty()) {
            throw tooFar(done, direction);
        }
        if (possible.size() > 1) {
            throw new TargetException(
                    "'" + target + "' is ambiguous: " + direction + " " + place + " there are "
                            + Texts.list(Walk.inOrder(possible)) + ".",
                    "Name the revision that you want.");
        }
        return possible.get(0);
    }

    private TargetException tooFar(int done, String direction) {
        String there = done == 0 ? "no revision" : "only " + Texts.count(done, "revision");
        return new TargetException(
                "'" + target + "' goes too far: there is " + there + " " + direction + " '" + target.from() + "'.",
                "mvn migrate:history shows the way.");
    }
}
