package dev.migrate.rule;

import dev.migrate.catalog.Column;
import dev.migrate.catalog.Constraint;
import dev.migrate.catalog.ConstraintType;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.Edge;
import dev.migrate.catalog.Index;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Table;
import java.util.Collections;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Unique indexes that go while a key of the same columns comes, which takes the index over instead of building one. */
final class KeyIndex {
    private KeyIndex() {}

    /** The index that a new key takes over; it gets the name of the key by that. */
    static Optional<Index> of(Constraint key, Scene scene) {
        return closest(key, scene)
                .filter(index -> closest(index, scene).filter(key::equals).isPresent());
    }

    /** Whether a key takes the index over. */
    static boolean isTakenOver(Index index, Scene scene) {
        return closest(index, scene)
                .flatMap(key -> closest(key, scene))
                .filter(index::equals)
                .isPresent();
    }

    private static Optional<Index> closest(Constraint key, Scene scene) {
        return scene.source().children(key.id().owner(), Index.class).stream()
                .filter(index -> fits(index, key, scene))
                .min(nearTo(key.id()));
    }

    private static Optional<Constraint> closest(Index index, Scene scene) {
        return scene.target().children(index.table(), Constraint.class).stream()
                .filter(key -> fits(index, key, scene))
                .min(nearTo(index.id()));
    }

    private static Comparator<DbObject> nearTo(ObjectId id) {
        return Comparator.<DbObject, Boolean>comparing(
                        object -> !object.id().name().equals(id.name()))
                .thenComparing(DbObject::id);
    }

    private static boolean fits(Index index, Constraint key, Scene scene) {
        return index.unique()
                && index.definition().equals(definition(key))
                && index.options().equals(key.options())
                && Objects.equals(index.tablespace(), key.tablespace())
                && !scene.target().contains(index.id())
                && !scene.source().contains(key.id())
                && isOfItself(index, key, scene)
                && isFree(index, key, scene)
                && (key.type() == ConstraintType.UNIQUE || isNotNull(key, scene));
    }

    /** What an index with nothing but columns is like; empty for what is no such key. */
    private static String definition(Constraint key) {
        String definition = key.definition();
        boolean distinct = !definition.startsWith("UNIQUE NULLS NOT DISTINCT ");
        boolean unique = key.type() == ConstraintType.UNIQUE || key.type() == ConstraintType.PRIMARY_KEY;
        return unique
                ? "USING btree " + definition.substring(definition.indexOf('('))
                        + (distinct ? "" : " NULLS NOT DISTINCT")
                : "";
    }

    /** Whether it is on a table that stays and has no partitions, and is no part of another index itself. */
    private static boolean isOfItself(Index index, Constraint key, Scene scene) {
        return !scene.isNew(index.table())
                && scene.target()
                        .find(index.table(), Table.class)
                        .filter(table -> !table.isPartitioned())
                        .isPresent()
                && index.attachedTo() == null
                && key.inheritedFrom() == null
                && columns(key, scene).noneMatch(scene::isNew);
    }

    /** Whether nothing hangs on it that would have to go, and nothing else takes its name before it is another one. */
    private static boolean isFree(Index index, Constraint key, Scene scene) {
        return scene.source().dependents(index.id()).stream().allMatch(id -> id.is(Constraint.class))
                && scene.target().objects().stream()
                        .filter(object -> !object.id().equals(key.id()))
                        .allMatch(object -> Collections.disjoint(object.names(), index.names()));
    }

    private static boolean isNotNull(Constraint key, Scene scene) {
        return columns(key, scene).allMatch(id -> scene.source()
                .find(id, Column.class)
                .filter(Column::notNull)
                .isPresent());
    }

    private static Stream<ObjectId> columns(Constraint key, Scene scene) {
        return scene.target().dependencies(key.id()).stream()
                .map(Edge::referenced)
                .filter(id -> id.is(Column.class));
    }
}
