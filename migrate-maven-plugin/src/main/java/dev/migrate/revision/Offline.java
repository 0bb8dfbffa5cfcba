package dev.migrate.revision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ways between two places when no database says where it stands: the range does. */
final class Offline {
    private static final Target HEADS = new Target.Named(null, "heads");
    private static final Target BASE = new Target.Named(null, "base");

    private final RevisionGraph graph;

    Offline(RevisionGraph graph) {
        this.graph = graph;
    }

    OfflinePlan upgrade(Range range) {
        refuseCurrent(range);
        Position start = at(range.from() == null ? BASE : range.from());
        Target to = range.to() == null ? HEADS : range.to();
        List<Revision> revisions = start.upgrade(to);
        if (revisions.isEmpty() && range.from() != null && !isAt(start, to)) {
            throw wrongWay(range, "down");
        }
        return new OfflinePlan(start.applied(), revisions);
    }

    OfflinePlan downgrade(Range range) {
        refuseCurrent(range);
        Position start = at(range.from() == null ? HEADS : range.from());
        Target to = range.to() == null ? BASE : range.to();
        if (!Range.isBareSteps(to)
                && !start.appliedNodes()
                        .containsAll(start.resolver().resolve(to).list())) {
            throw wrongWay(range, "up");
        }
        return new OfflinePlan(start.applied(), start.downgrade(to));
    }

    private static void refuseCurrent(Range range) {
        if (Stream.of(range.from(), range.to()).anyMatch(Offline::isCurrent)) {
            throw new TargetException(
                    "'current' is where a database stands, and none is asked here.",
                    "Say an id, head or base instead.");
        }
    }

    private static boolean isCurrent(@Nullable Target target) {
        return target != null && target.needsDatabase();
    }

    /** A database that has applied the target and all that it needs. Steps count down from the head, or up from base. */
    private Position at(Target target) {
        Target named = target instanceof Target.Steps steps && steps.from() == null
                ? new Target.Steps(steps.branch(), steps.steps() < 0 ? "head" : "base", steps.steps())
                : target;
        List<Node> nodes = new Resolver(graph).resolve(named).list();
        return graph.at(Walk.down(nodes).stream().map(Node::id).collect(Collectors.toSet()));
    }

    private static boolean isAt(Position start, Target to) {
        return new HashSet<>(start.resolver().resolve(to).list()).equals(Set.copyOf(start.headNodes()));
    }

    private static TargetException wrongWay(Range range, String direction) {
        return new TargetException(
                "'" + range + "' goes " + direction + ".",
                "Swap the ends (" + new Range(range.to(), range.from()) + "), or ask for the "
                        + (direction.equals("down") ? Direction.DOWNGRADE : Direction.UPGRADE).word() + ".");
    }
}
