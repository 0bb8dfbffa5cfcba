package dev.migrate.revision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is looked at, and not gone to: steps take all ways at once, and stop where the history ends. */
final class Viewing {
    private static final Target HEADS = new Target.Named(null, "heads");
    private static final Target BASE = new Target.Named(null, "base");

    private final RevisionGraph graph;
    private final Resolver resolver;

    Viewing(Position position) {
        this.graph = position.graph();
        this.resolver = position.resolver();
    }

    List<Revision> show(Target target) {
        Place place = resolver.resolve(fromHead(target));
        if (place instanceof Place.Base && !isHeadsOrCurrent(target)) {
            throw new TargetException(
                    "'" + target + "' is before the first revision: there is nothing to show.",
                    "The first " + (graph.bases().size() == 1 ? "revision is " : "revisions are ")
                            + Texts.list(graph.bases()) + ".");
        }
        return Walk.inOrder(place.list());
    }

    List<Revision> history(Range range) {
        Place from = end(range.from(), range.to(), BASE);
        Place to = end(range.to(), range.from(), HEADS);
        Set<Node> inside = Walk.down(to.list());
        if (from instanceof Place.At at) {
            inside.retainAll(Walk.up(at.nodes()));
            if (inside.isEmpty()) {
                throw noWay(range, Walk.up(to.list()).containsAll(at.nodes()) || to instanceof Place.Base);
            }
        }
        return Walk.inReverse(inside);
    }

    private static Target fromHead(Target target) {
        return target instanceof Target.Steps steps && steps.from() == null && steps.steps() < 0
                ? new Target.Steps(steps.branch(), "head", steps.steps())
                : target;
    }

    private static boolean isHeadsOrCurrent(Target target) {
        return target instanceof Target.Named named && !named.name().equals("base");
    }

    /** One end of a range. Steps without a name count from the other end, or else from where they can only count from. */
    private Place end(@Nullable Target target, @Nullable Target other, Target otherwise) {
        if (target == null) {
            return resolver.resolve(otherwise);
        }
        if (target instanceof Target.Named) {
            return resolver.resolve(target);
        }
        Target.Steps steps = (Target.Steps) target;
        return walk(start(steps, other), steps);
    }

    private Place start(Target.Steps steps, @Nullable Target other) {
        String branch = steps.branch();
        if (steps.from() != null) {
            return resolver.resolve(new Target.Named(branch, steps.from()));
        }
        if (Range.isBareSteps(other)) {
            return resolver.resolve(new Target.Named(branch, "current"));
        }
        if (other != null) {
            return end(other, null, HEADS);
        }
        return resolver.resolve(new Target.Named(branch, steps.steps() < 0 ? "heads" : "base"));
    }

    private Place walk(Place start, Target.Steps target) {
        Predicate<Node> within = resolver.within(target.branch());
        int left = Math.abs(target.steps());
        Set<Node> nodes;
        if (start instanceof Place.Base base) {
            if (target.steps() < 0) {
                return start;
            }
            nodes = base.roots();
            left--;
        } else {
            nodes = ((Place.At) start).nodes();
        }
        for (Set<Node> before = Set.of(); left > 0 && !nodes.equals(before); left--) {
            before = nodes;
            nodes = step(nodes, target.steps() > 0, within);
        }
        return new Place.At(nodes);
    }

    private static Set<Node> step(Set<Node> nodes, boolean up, Predicate<Node> within) {
        Set<Node> next = new LinkedHashSet<>();
        for (Node node : nodes) {
            List<Node> beyond =
                    (up ? node.children : node.parents).stream().filter(within).toList();
            next.addAll(beyond.isEmpty() ? List.of(node) : beyond);
        }
        return next;
    }

    private static TargetException noWay(Range range, boolean reversed) {
        return new TargetException(
                "'" + range + "' is no range: no way leads up from '" + range.from() + "' to '" + range.to() + "'.",
                reversed
                        ? "Swap the ends: " + new Range(range.to(), range.from())
                        : "Both ends must be in one branch; mvn migrate:history shows all branches.");
    }
}
