package dev.migrate.plan;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.Edge;
import dev.migrate.catalog.ObjectId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Routines of the same name. PostgreSQL prints a call without the types of its arguments, which fits one of two routines as
 * well as the other while both are there: the one that goes makes room first, where nothing else speaks against it.
 */
final class Overloads {
    private final Catalog target;

    Overloads(Catalog target) {
        this.target = target;
    }

    /** Adds what is wished to what must be, as far as that makes no cycle. */
    void addTo(Map<Node, Set<Node>> followers) {
        Map<Name, List<Node>> going = followers.keySet().stream()
                .filter(node -> node.action() == Action.DROP && isRoutine(node.id()))
                .collect(Collectors.groupingBy(node -> Name.of(node.id()), LinkedHashMap::new, Collectors.toList()));
        if (going.isEmpty()) {
            return;
        }
        for (Node node : List.copyOf(followers.keySet())) {
            if (node.action() != Action.DROP) {
                routines(node.id())
                        .map(Name::of)
                        .distinct()
                        .flatMap(name -> going.getOrDefault(name, List.of()).stream())
                        .forEach(old -> Wish.that(old, node, followers));
            }
        }
    }

    /** Itself if it is one, and those that it calls, or a part of it does. */
    private Stream<ObjectId> routines(ObjectId id) {
        Stream<ObjectId> parts = target.children(id, DbObject.class).stream().map(DbObject::id);
        return Stream.concat(
                        Stream.of(id),
                        Stream.concat(Stream.of(id), parts)
                                .flatMap(user -> target.dependencies(user).stream())
                                .map(Edge::referenced))
                .filter(Overloads::isRoutine);
    }

    /** Whether the object calls a routine that is called like one that goes. */
    boolean calls(ObjectId id, ObjectId gone) {
        return isRoutine(gone) && routines(id).map(Name::of).anyMatch(Name.of(gone)::equals);
    }

    private static boolean isRoutine(ObjectId id) {
        return id.arguments() != null;
    }

    private record Name(Optional<ObjectId> schema, String name) {
        static Name of(ObjectId id) {
            return new Name(Optional.ofNullable(id.scope()), id.name());
        }
    }
}
