package dev.migrate.revision;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the place that a target names. Steps with no name to start from are for the caller, who knows where they start. */
final class Resolver {
    private final RevisionGraph graph;
    private final @Nullable Position position;

    /** Where no database is asked. */
    Resolver(RevisionGraph graph) {
        this.graph = graph;
        this.position = null;
    }

    /** For a database that stands somewhere. */
    Resolver(Position position) {
        this.graph = position.graph();
        this.position = position;
    }

    Place resolve(Target target) {
        if (target instanceof Target.Named named) {
            return named(named);
        }
        Target.Steps steps = (Target.Steps) target;
        String from = steps.from();
        if (from == null) {
            throw new TargetException(
                    "'" + steps + "' counts from where a database stands, and none is asked here.",
                    "Count from a revision: head" + (steps.steps() < 0 ? steps.steps() : "-1") + ", or ID+1.");
        }
        Place start = named(new Target.Named(steps.branch(), from.equals("head") ? "heads" : from));
        return new Steps(steps, within(steps.branch())).from(single(steps, start), bases(steps.branch()));
    }

    /** The nodes that a label, or an id in its stead, limits a target to; all without one. */
    Predicate<Node> within(@Nullable String branch) {
        return branch == null ? node -> true : Walk.lineage(graph.names().resolve(branch, node -> true))::contains;
    }

    private Place named(Target.Named target) {
        String branch = target.branch();
        return switch (target.name()) {
            case "base" -> new Place.Base(bases(branch));
            case "heads" -> at(heads(branch), branch);
            case "head" -> at(oneHead(target), branch);
            case "current" -> at(current(target), branch);
            default -> new Place.At(Set.of(node(target)));
        };
    }

    /** A history without revisions, and a database that has applied none, are at base. */
    private Place at(Set<Node> nodes, @Nullable String branch) {
        return nodes.isEmpty() ? new Place.Base(bases(branch)) : new Place.At(nodes);
    }

    private Set<Node> bases(@Nullable String branch) {
        return select(node -> node.parents.isEmpty(), within(branch));
    }

    /** Within a branch its own heads: that another branch depends on one does not end the branch. */
    private Set<Node> heads(@Nullable String branch) {
        return branch == null
                ? select(Node::isRealHead, node -> true)
                : select(node -> node.children.isEmpty(), within(branch));
    }

    private Set<Node> oneHead(Target target) {
        Set<Node> heads = heads(target.branch());
        if (heads.size() > 1) {
            throw MultipleHeadsException.target(target, Walk.inOrder(heads));
        }
        return heads;
    }

    private Set<Node> current(Target.Named target) {
        if (position == null) {
            throw new TargetException(
                    "'" + target + "' is where a database stands, and none is asked here.",
                    "Say an id, head or base instead.");
        }
        Predicate<Node> within = within(target.branch());
        return new LinkedHashSet<>(position.headNodes().stream().filter(within).toList());
    }

    private Node node(Target.Named target) {
        Predicate<Node> within = within(target.branch());
        Node node = graph.names().resolve(target.name(), within);
        if (!within.test(node)) {
            throw new TargetException(
                    node.revision.display() + " is not in the branch of " + target.branch() + ".",
                    "Say " + node.id() + " alone, or another branch" + labels(node) + ".");
        }
        return node;
    }

    private static String labels(Node node) {
        return node.labels.isEmpty() ? "" : ": its labels are " + String.join(", ", node.labels);
    }

    private static Place single(Target.Steps steps, Place start) {
        if (start instanceof Place.At at && at.nodes().size() > 1) {
            throw MultipleHeadsException.target(steps, Walk.inOrder(at.nodes()));
        }
        return start;
    }

    private Set<Node> select(Predicate<Node> condition, Predicate<Node> within) {
        return new LinkedHashSet<>(graph.select(condition.and(within)));
    }
}
