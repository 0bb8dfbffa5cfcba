package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Constraint;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.ForeignTable;
import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.Index;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Indexes of partitions and of the tables above them, whether or not a constraint owns them. */
final class Attachment {
    private Attachment() {}

    /** Indexes, and constraints that have one, of a table. */
    static Stream<DbObject> indexes(ObjectId table, Catalog catalog) {
        return Stream.concat(
                catalog.children(table, Constraint.class).stream()
                        .filter(constraint -> constraint.type().indexed()),
                catalog.children(table, Index.class).stream());
    }

    /** Whether PostgreSQL makes it, and calls it so, for the index above it or when its table becomes a partition. */
    static boolean comesByItself(DbObject index, Scene scene) {
        ObjectId above = above(index);
        if (above == null || !hasUsualName(index) || isMadeForSome(above, scene)) {
            return false;
        }
        ObjectId table = Lineage.table(index);
        boolean newcomer = Lineage.isBorn(table, scene) || Lineage.joins(table, scene);
        return newcomer
                || (scene.isNew(above)
                        && Lineage.isSettled(table, Lineage.table(scene.target().get(above)), scene)
                        && reachesAll(above, scene));
    }

    /** Whether an index that is made for all partitions makes exactly those of the partitions. */
    static boolean reachesAll(ObjectId index, Scene scene) {
        Catalog target = scene.target();
        if (isMadeForSome(index, scene)) {
            return false;
        }
        ObjectId table = Lineage.table(target.get(index));
        List<DbObject> parts = Lineage.settledParts(index, target, scene);
        long partitions = partitions(table, target)
                .filter(partition -> Lineage.isSettled(partition, table, scene))
                .count();
        return parts.size() == partitions
                && parts.stream()
                        .allMatch(part -> scene.isNew(part.id()) && hasUsualName(part) && reachesAll(part.id(), scene));
    }

    /** The statement that makes it a part of the one above it, where nothing else does. */
    static List<Statement> attach(DbObject index, Scene scene) {
        ObjectId above = above(index);
        return above == null
                        || (!isMadeForSome(above, scene)
                                && !Lineage.isSettled(
                                        Lineage.table(index),
                                        Lineage.table(scene.target().get(above)),
                                        scene))
                ? List.of()
                : List.of(Statement.of("ALTER INDEX %s ATTACH PARTITION %s"
                        .formatted(name(scene.target().get(above)), name(index))));
    }

    /** What to do when it becomes a part of another one, or of none. */
    static Change move(DbObject from, DbObject to, Scene scene) {
        ObjectId before = above(from);
        boolean stuck = before != null
                && Lineage.isSettled(
                        Lineage.table(from), Lineage.table(scene.source().get(before)), scene);
        return stuck ? new Change.Replace() : Change.inPlace(attach(to, scene));
    }

    /** What to do when it gets or loses parts; PostgreSQL has no statement that takes one out. */
    static Change parts(DbObject from, DbObject to, Scene scene) {
        boolean loses = Lineage.settledParts(from.id(), scene.source(), scene).stream()
                .anyMatch(part -> scene.target()
                        .find(part.id())
                        .filter(same -> to.id().equals(above(same)))
                        .isEmpty());
        return loses ? new Change.Replace() : Change.inPlace(List.of());
    }

    /** Of those that it is dropped with, the one above is none when the table has left by then. */
    static Set<ObjectId> dropsWith(DbObject index, Set<ObjectId> others, Scene scene) {
        ObjectId above = above(index);
        Set<ObjectId> rest = new HashSet<>(others);
        if (above != null && Links.isLoosened(Lineage.table(index), scene)) {
            rest.remove(above);
        }
        return rest;
    }

    /** What is made when its table becomes a partition comes after that. */
    static Set<ObjectId> follows(DbObject index, Scene scene) {
        ObjectId table = Lineage.table(index);
        if (isMadeForSome(index.id(), scene)) {
            return Links.below(table, scene);
        }
        return isOfTarget(index, scene) && Lineage.joins(table, scene) && comesByItself(index, scene)
                ? Lineage.links(table, scene.target()).collect(Collectors.toSet())
                : Set.of();
    }

    /** Whether this is what shall be, and not what was under the same name and goes. */
    @SuppressWarnings("ReferenceEquality") // what was may be equal to what shall be
    private static boolean isOfTarget(DbObject index, Scene scene) {
        return scene.target().find(index.id()).filter(shall -> shall == index).isPresent();
    }

    /** Whether it is new and not all partitions shall have a part of it: it must not be there before they are. */
    static boolean isMadeForSome(ObjectId index, Scene scene) {
        return scene.isNew(index)
                && scene.target()
                        .find(index)
                        .filter(made -> isIndexed(made) && isInParts(made, scene.target()))
                        .filter(made -> attached(made).size()
                                < partitions(Lineage.table(made), scene.target())
                                        .count())
                        .isPresent();
    }

    /**
     * The partitions that have a part of an index: PostgreSQL passes over foreign tables, which have no indexes. Those of
     * tables that merely inherit are their own.
     */
    private static Stream<ObjectId> partitions(ObjectId table, Catalog catalog) {
        return Lineage.below(table, catalog)
                .filter(below -> !Lineage.isPlain(below, catalog) && !below.is(ForeignTable.class));
    }

    private static boolean isIndexed(DbObject object) {
        return object instanceof Index
                || (object instanceof Constraint constraint && constraint.type().indexed());
    }

    private static List<String> attached(DbObject index) {
        return index instanceof Constraint constraint ? constraint.attached() : ((Index) index).attached();
    }

    /** Whether it is on a partitioned table. */
    static boolean isInParts(DbObject index, Catalog catalog) {
        return catalog.find(Lineage.table(index), Table.class)
                .filter(Table::isPartitioned)
                .isPresent();
    }

    /** As SQL, with the schema that it is in. */
    static String name(DbObject index) {
        ObjectId schema = Lineage.table(index).owner();
        return schema.sqlName() + "." + Identifier.quote(index.id().name());
    }

    static boolean hasUsualName(DbObject index) {
        return index instanceof Constraint constraint ? constraint.usualName() : ((Index) index).usualName();
    }

    private static @Nullable ObjectId above(DbObject index) {
        Optional<ObjectId> above = Lineage.above(index).stream().findFirst();
        return above.orElse(null);
    }
}
