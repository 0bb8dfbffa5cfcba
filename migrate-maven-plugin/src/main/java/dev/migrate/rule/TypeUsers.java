package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Column;
import dev.migrate.catalog.CompositeAttribute;
import dev.migrate.catalog.Domain;
import dev.migrate.catalog.MaterializedView;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Table;
import dev.migrate.catalog.ViewColumn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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

    /**
     * Whether columns have values of a domain within arrays, ranges or rows. PostgreSQL does not look into those, and so takes
     * no condition for the domain that would have to hold for them.
     */
    static boolean areContained(ObjectId domain, Catalog catalog) {
        return catalog.dependents(domain).stream().anyMatch(user -> {
            if (user.is(Column.class)) {
                return catalog.find(user, Column.class)
                        .filter(column -> TypeName.of(column.type()).array())
                        .isPresent();
            }
            Optional<Domain> further = catalog.find(user, Domain.class);
            if (further.isPresent() && !TypeName.of(further.get().base()).array()) {
                return areContained(user, catalog);
            }
            ObjectId whole = user.is(CompositeAttribute.class) ? user.owner() : user;
            return Rules.of(whole.kind()) instanceof TypeRule<?>
                    && !columns(whole, catalog).isEmpty();
        });
    }

    /**
     * Whether columns elsewhere have rows of the table, or of those below it, as values. A table whose rows are in partitions
     * has none itself.
     */
    static boolean haveRows(ObjectId table, Scene scene) {
        return haveRows(table, scene.source()) || haveRows(table, scene.target());
    }

    private static boolean haveRows(ObjectId table, Catalog catalog) {
        boolean stored = catalog.find(table, Table.class)
                .filter(one -> !one.isPartitioned())
                .isPresent();
        return (stored && haveRowsOf(table, catalog))
                || Lineage.below(table, catalog).anyMatch(below -> haveRows(below, catalog));
    }

    private static boolean haveRowsOf(ObjectId table, Catalog catalog) {
        return columns(table, catalog).stream()
                        .anyMatch(column -> !column.owner().equals(table))
                || catalog.dependents(table).stream()
                        .anyMatch(user ->
                                user.is(ViewColumn.class) && user.owner().is(MaterializedView.class));
    }
}
