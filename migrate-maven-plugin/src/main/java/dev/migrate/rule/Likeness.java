package dev.migrate.rule;

import dev.migrate.catalog.Column;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.ObjectId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** How much two objects of different names have in common. */
final class Likeness {
    private Likeness() {}

    /** Whether more than half of the columns that two tables have are called the same and of the same type. */
    static boolean inColumns(ObjectId from, ObjectId to, Scene scene) {
        return mostly(from, to, Column.class, column -> List.of(column.id().name(), column.type()), scene);
    }

    /**
     * Whether more than half of the parts of a type that the two have are common to both.
     *
     * @param fact what has to be equal of a part
     */
    static <P extends DbObject> boolean mostly(
            ObjectId from, ObjectId to, Class<P> type, Function<P, Object> fact, Scene scene) {
        Set<Object> before = facts(scene.source().children(from, type), fact);
        Set<Object> after = facts(scene.target().children(to, type), fact);
        Set<Object> common = new HashSet<>(before);
        common.retainAll(after);
        return 4 * common.size() > before.size() + after.size();
    }

    private static <P extends DbObject> Set<Object> facts(Iterable<P> parts, Function<P, Object> fact) {
        Set<Object> facts = new HashSet<>();
        parts.forEach(part -> facts.add(fact.apply(part)));
        return facts;
    }
}
