package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.Edge;
import dev.migrate.catalog.Kind;
import dev.migrate.catalog.ObjectId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** All DDL of one kind of object. */
interface KindRule<T extends DbObject> {

    /** The kind. */
    Class<T> type();

    /**
     * Statements that create the object.
     *
     * @param parts those of its parts that are created with it, in their order
     */
    List<Statement> create(T object, List<Clause> parts, Scene scene);

    /** Statements that drop the object, when everything that needs it is gone. */
    List<Statement> drop(T object, Scene scene);

    /** What to do about each attribute. */
    Changes<T> changes();

    /** What users should know of the kind beyond its changes, as sentences for the manual; empty: nothing. */
    default String remark() {
        return "";
    }

    /** What becomes of the object when something it depends on is disturbed in place. */
    default Reaction reaction(T dependent, Disturbance disturbance) {
        return Reaction.GOES;
    }

    /** Whether the object can come only with a new one of what it is a part of. */
    default boolean comesWithNewParent(T object, Scene scene) {
        return false;
    }

    /** What is replaced when the object has to be: itself, or the whole of which it cannot be taken away without a loss. */
    default ObjectId replacedWith(T object, Scene scene) {
        return object.id();
    }

    /** Objects that do not need this one, and cannot stay while it is dropped and created again. */
    default Set<ObjectId> displaces(T object, Scene scene) {
        return Set.of();
    }

    /** Objects with whose drop this one goes by itself. */
    default Set<ObjectId> dropsWith(T object, Catalog catalog) {
        Set<ObjectId> others = new HashSet<>();
        ObjectId parent = object.parent();
        if (parent != null && Rules.of(parent.kind()).takesPartsAlong()) {
            others.add(parent);
        }
        catalog.dependencies(object.id()).stream()
                .filter(Edge::automatic)
                .map(Edge::referenced)
                .forEach(others::add);
        return others;
    }

    /** The same, where that depends on what else is done. */
    default Set<ObjectId> dropsWith(T object, Scene scene) {
        return dropsWith(object, scene.source());
    }

    /**
     * Objects that the object does not need, but with which all has to be done before it is created and after it is
     * dropped.
     */
    default Set<ObjectId> follows(T object, Scene scene) {
        return Set.of();
    }

    /** Objects that are created or changed before this one is dropped, though it needs them or is in their way. */
    default Set<ObjectId> outlives(T object, Scene scene) {
        return Set.of();
    }

    /** Whether dropping an object of the kind drops its parts, too. */
    default boolean takesPartsAlong() {
        return true;
    }

    /** Whether an object of the kind holds what no statement brings back, so that it is not replaced just for order. */
    default boolean holdsData() {
        return false;
    }

    /** The same of one object. */
    default boolean holdsData(T object) {
        return holdsData();
    }

    /**
     * Whether objects of the kind decide on how others are created. They change when all others are there, and go before
     * the first is.
     */
    default boolean shapesOthers() {
        return false;
    }

    /**
     * Whether objects of the kind act when others are created, changed or dropped. They come when that is done, and go
     * before it begins.
     */
    default boolean watchesOthers() {
        return false;
    }

    /** The object as {@code COMMENT ON} and its kin name it: {@code MATERIALIZED VIEW public.sales}. */
    default String address(ObjectId id) {
        return Kind.of(type()).label().toUpperCase(Locale.ROOT) + " " + id.sqlName();
    }

    /** The same, where the id alone does not say it. */
    default String address(ObjectId id, Catalog catalog) {
        return address(id);
    }
}
