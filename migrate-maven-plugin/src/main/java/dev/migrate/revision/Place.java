package dev.migrate.revision;

import java.util.List;
import java.util.Set;

/** What a target comes to. */
sealed interface Place {

    /** At these revisions: they are the newest ones applied in their branches. */
    record At(Set<Node> nodes) implements Place {}

    /**
     * Before the first revision.
     *
     * @param roots the bases that it is meant of
     */
    record Base(Set<Node> roots) implements Place {}

    /** The nodes; none for a base. */
    default List<Node> list() {
        return this instanceof At at ? List.copyOf(at.nodes()) : List.of();
    }
}
