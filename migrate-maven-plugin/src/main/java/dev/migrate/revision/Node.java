package dev.migrate.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A revision with its edges. Only {@link GraphBuilder} fills it; afterwards nothing changes it. */
final class Node {
    /** In the order of the history; of use once the graph is built. */
    static final Comparator<Node> OLDEST_FIRST = Comparator.comparingInt(node -> node.position);

    final Revision revision;
    final List<Node> parents = new ArrayList<>();
    final List<Node> dependencies = new ArrayList<>();
    final List<Node> children = new ArrayList<>();
    final List<Node> dependents = new ArrayList<>();
    final Set<String> labels;
    int position = -1;

    Node(Revision revision) {
        this.revision = revision;
        this.labels = new TreeSet<>(revision.labels());
    }

    String id() {
        return revision.id();
    }

    /** What must be applied before this one, each once. */
    List<Node> below() {
        return joined(parents, dependencies);
    }

    /** What must be taken back before this one, each once. */
    List<Node> above() {
        return joined(children, dependents);
    }

    /** Most nodes have no dependencies. */
    private static List<Node> joined(List<Node> edges, List<Node> more) {
        if (more.isEmpty()) {
            return edges;
        }
        Set<Node> all = new LinkedHashSet<>(edges);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** Whether nothing revises this one or depends on it. */
    boolean isRealHead() {
        return children.isEmpty() && dependents.isEmpty();
    }

    @Override
    public String toString() {
        return revision.display();
    }
}
