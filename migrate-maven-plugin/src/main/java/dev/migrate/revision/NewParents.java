package dev.migrate.revision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a revision that is about to be written may revise. */
final class NewParents {
    private final RevisionGraph graph;
    private final boolean splice;
    private final Resolver resolver;

    NewParents(RevisionGraph graph, boolean splice) {
        this.graph = graph;
        this.splice = splice;
        this.resolver = new Resolver(graph);
    }

    List<Revision> of(Target target) {
        List<Node> nodes =
                isPlainHead(target) ? plainHeads() : resolver.resolve(target).list();
        if (nodes.size() > 1) {
            throw MultipleHeadsException.parent(target, revisions(nodes));
        }
        nodes.forEach(this::refuseRevised);
        return revisions(nodes);
    }

    List<Revision> ofMerge(List<Target> targets) {
        Set<Node> merged = new LinkedHashSet<>();
        for (Target target : targets) {
            for (Node node : resolver.resolve(target).list()) {
                if (!merged.add(node)) {
                    throw new TargetException(
                            node + " is named twice.", "Name each revision to be merged once, or none for all heads.");
                }
            }
        }
        if (merged.size() < 2) {
            throw tooFew(merged);
        }
        merged.forEach(node -> refuseAncestor(node, merged));
        merged.forEach(this::refuseRevised);
        return Walk.inOrder(merged);
    }

    /** That another branch depends on a head does not keep anyone from revising it. */
    private static boolean isPlainHead(Target target) {
        return target instanceof Target.Named named
                && named.branch() == null
                && (named.name().equals("head") || named.name().equals("heads"));
    }

    private List<Node> plainHeads() {
        return graph.select(node -> node.children.isEmpty());
    }

    private void refuseRevised(Node node) {
        if (!splice && !node.children.isEmpty()) {
            throw new TargetException(
                    node + " is no head: " + Texts.list(Walk.inOrder(node.children))
                            + (node.children.size() == 1 ? " revises" : " revise") + " it already.",
                    "Build on a head (" + Texts.list(revisions(plainHeads()))
                            + "), or begin a branch on purpose: -Dmigrate.splice=true");
        }
    }

    private static void refuseAncestor(Node node, Set<Node> merged) {
        List<Node> others = new ArrayList<>(merged);
        others.remove(node);
        for (Node other : others) {
            if (Walk.lineage(other).contains(node) && node.position < other.position) {
                throw new TargetException(
                        node + " is below " + other + " already: there is nothing to merge.",
                        "Name only " + other.id() + ".");
            }
        }
    }

    private static TargetException tooFew(Set<Node> merged) {
        String problem = merged.isEmpty()
                ? "There is nothing to merge: no revision is named, and the history is empty."
                : "There is nothing to merge: " + Texts.list(Walk.inOrder(merged)) + " is the only revision named.";
        return new TargetException(problem, "A merge joins two heads or more; mvn migrate:heads lists them.");
    }

    private static List<Revision> revisions(List<Node> nodes) {
        return Walk.inOrder(nodes);
    }
}
