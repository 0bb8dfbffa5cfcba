package dev.migrate.catalog;

import java.util.List;
import java.util.Set;

/**
 * Storage parameters, settings of a function and their kin, {@code name=value} each. The server keeps the order in which
 * they were given, and it means nothing: those of another order are the same.
 *
 * @param inOrder each name once
 */
public record Options(List<String> inOrder) {
    public static final Options NONE = new Options(List.of());

    public Options {
        inOrder = List.copyOf(inOrder);
    }

    public boolean isEmpty() {
        return inOrder.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Options options && set().equals(options.set());
    }

    @Override
    public int hashCode() {
        return set().hashCode();
    }

    @Override
    public String toString() {
        return inOrder.toString();
    }

    private Set<String> set() {
        return Set.copyOf(inOrder);
    }
}
