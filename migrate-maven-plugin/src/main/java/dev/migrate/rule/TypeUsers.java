package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Column;
import dev.migrate.catalog.ObjectId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who has values of a type. */
final class TypeUsers {
    private TypeUsers() {}

    /** The columns of the type itself and of those that are made of it, sorted. */
    static List<ObjectId> columns(ObjectId type, Catalog catalog) {
        List<ObjectId> columns = new ArrayList<>();
        Set<ObjectId> seen = new HashSet<>(Set.of(type));
        Deque<ObjectId> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (ObjectId user : catalog.dependents(open.remove())) {
                if (user.is(Column.class)) {
                    columns.add(user);
                } else if (Rules.of(user.kind()) instanceof TypeRule<?> && seen.add(user)) {
                    open.add(user);
                    ObjectId whole = user.owner();
                    if (Rules.of(whole.kind()) instanceof TypeRule<?> && seen.add(whole)) {
                        open.add(whole);
                    }
                }
            }
        }
        return columns.stream().distinct().sorted().toList();
    }
}
