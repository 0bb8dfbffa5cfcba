package dev.migrate.rule;

import dev.migrate.catalog.DbObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What to do for each attribute of a kind that may change; in the order in which it is done. */
final class Changes<T extends DbObject> {
    private final Map<String, Handler<T>> handlers = new LinkedHashMap<>();

    private Changes() {}

    /** For a kind that has nothing to change, to begin with. */
    static <T extends DbObject> Changes<T> of() {
        return new Changes<>();
    }

    /** One handler for an attribute, or for several that change together. */
    Changes<T> on(Handler<T> handler, String... attributes) {
        for (String attribute : attributes) {
            handlers.put(attribute, handler);
        }
        return this;
    }

    /** Attributes that can only be had anew. */
    Changes<T> replace(String... attributes) {
        return on((from, to, scene) -> new Change.Replace(), attributes);
    }

    Set<String> attributes() {
        return handlers.keySet();
    }

    /** The changes for attributes that differ: one for each handler that they call for. */
    List<Change> decide(T from, T to, Set<String> differing, Scene scene) {
        List<Handler<T>> called = handlers.entrySet().stream()
                .filter(entry -> differing.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        if (!attributes().containsAll(differing)) {
            throw new IllegalStateException("No rule for one of " + differing + " of " + to.id());
        }
        List<Change> changes = new ArrayList<>();
        called.forEach(handler -> changes.add(handler.change(from, to, scene)));
        return changes;
    }

    /** Decides how one attribute, or a group of them, changes. */
    interface Handler<T> {
        Change change(T from, T to, Scene scene);
    }
}
