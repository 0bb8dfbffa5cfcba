package dev.migrate.rule;

import dev.migrate.catalog.DbObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What to do for each attribute of a kind that may change; in the order in which it is done. */
final class Changes<T extends DbObject> {
    private final Map<String, Handler<T>> handlers = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();

    private Changes() {}

    /** For a kind that has nothing to change, to begin with. */
    static <T extends DbObject> Changes<T> of() {
        return new Changes<>();
    }

    /** One handler for an attribute, or for several that change together. In place, unless it is said otherwise. */
    Changes<T> on(Handler<T> handler, String... attributes) {
        return say("in place", handler, attributes);
    }

    /** Attributes that can only be had anew. */
    Changes<T> replace(String... attributes) {
        return say("replaced", (from, to, scene) -> new Change.Replace(), attributes);
    }

    /** The same, where the handler decides whether with what the object is a part of. */
    Changes<T> replace(Handler<T> handler, String... attributes) {
        return say("replaced", handler, attributes);
    }

    /** Attributes that can only be had with what the object is a part of. */
    Changes<T> replaceParent(String... attributes) {
        return say("replaced with what it is a part of", (from, to, scene) -> new Change.ReplaceParent(), attributes);
    }

    /**
     * Says of attributes when it is not in place that they change. What is not said here and done nevertheless fails a test.
     *
     * @param when and why, as the end of the sentence "replaced …"
     */
    Changes<T> replacedWhen(String when, String... attributes) {
        for (String attribute : attributes) {
            words.merge(attribute, "replaced " + when, (one, other) -> one + "; " + other);
        }
        return this;
    }

    /** How an attribute changes, in words for the manual. */
    String words(String attribute) {
        return words.getOrDefault(attribute, "");
    }

    /** An attribute, with those that change together with it. */
    Set<String> together(String attribute) {
        return handlers.entrySet().stream()
                .filter(entry -> entry.getValue() == handlers.get(attribute))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Changes<T> say(String word, Handler<T> handler, String... attributes) {
        for (String attribute : attributes) {
            handlers.put(attribute, handler);
            words.put(attribute, word);
        }
        return this;
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
