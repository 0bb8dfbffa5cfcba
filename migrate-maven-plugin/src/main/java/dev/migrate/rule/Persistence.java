package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Constraint;
import dev.migrate.catalog.ConstraintType;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Table;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables that begin or cease to be logged. At no time does PostgreSQL let one that is refer to one that is not. */
final class Persistence {
    private Persistence() {}

    /** What a table refers to is logged before it is, and ceases to be after it. */
    static Change change(Table from, Table to, Scene scene) {
        ObjectId table = to.id();
        Statement set = Statement.of(Ddl.alterTable(table, to.unlogged() ? "SET UNLOGGED" : "SET LOGGED"))
                .with(Hazard.rewrite(table));
        Set<ObjectId> before = to.unlogged() ? referring(table, scene) : referred(table, scene);
        before.removeIf(other -> isInCircle(table, other, scene));
        return new Change.InPlace(List.of(set), Disturbance.NONE, before);
    }

    /** Tables that refer to each other have no order, and the server says so. */
    private static boolean isInCircle(ObjectId table, ObjectId other, Scene scene) {
        return reaches(table, other, scene) && reaches(other, table, scene);
    }

    private static boolean reaches(ObjectId table, ObjectId other, Scene scene) {
        Set<ObjectId> seen = new HashSet<>();
        Deque<ObjectId> open = new ArrayDeque<>(List.of(table));
        while (!open.isEmpty()) {
            for (ObjectId next : referred(open.remove(), scene)) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return seen.contains(other);
    }

    private static Set<ObjectId> referred(ObjectId table, Scene scene) {
        return scene.target().children(table, Constraint.class).stream()
                .filter(constraint -> isStaying(constraint, scene))
                .flatMap(constraint -> tables(constraint, scene.target()))
                .filter(other -> !other.equals(table))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<ObjectId> referring(ObjectId table, Scene scene) {
        return scene.target().objects().stream()
                .flatMap(object -> object instanceof Constraint constraint ? Stream.of(constraint) : Stream.empty())
                .filter(constraint -> !constraint.id().owner().equals(table))
                .filter(constraint -> isStaying(constraint, scene))
                .filter(constraint -> tables(constraint, scene.target()).anyMatch(table::equals))
                .map(constraint -> constraint.id().owner())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** One that comes or goes does so when its tables have changed, or before. */
    private static boolean isStaying(Constraint constraint, Scene scene) {
        return constraint.type() == ConstraintType.FOREIGN_KEY && !scene.isNew(constraint.id());
    }

    private static Stream<ObjectId> tables(Constraint foreignKey, Catalog catalog) {
        return catalog.dependencies(foreignKey.id()).stream()
                .map(edge -> Optional.ofNullable(catalog.get(edge.referenced()).parent()))
                .flatMap(Optional::stream)
                .filter(parent -> parent.is(Table.class));
    }
}
