package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Column;
import dev.migrate.catalog.Constraint;
import dev.migrate.catalog.ConstraintType;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.Edge;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Partition;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When a table comes below another one, and when it leaves. */
final class Links {
    private Links() {}

    /**
     * What both tables have must match before the one comes below the other; and it must be free before what both have
     * changes.
     */
    static Set<ObjectId> follows(DbObject link, Scene scene) {
        ObjectId table = link.id().owner();
        Set<ObjectId> before = new HashSet<>();
        for (Catalog catalog : List.of(scene.source(), scene.target())) {
            parts(link, Lineage.tableAbove(link), catalog)
                    .filter(part -> !isLate(part.id(), scene))
                    .forEach(part -> before.add(part.id()));
            if (!Lineage.isBorn(table, scene)) {
                parts(link, table, catalog)
                        .filter(part -> isCommon(part, link)
                                && !isMade(part, catalog, scene)
                                && !isHandedDown(part, catalog, scene)
                                && !Succession.isPassedOn(part.id(), scene)
                                && !outlivedBy(part, scene).contains(link.id()))
                        .forEach(part -> before.add(part.id()));
            }
        }
        return before;
    }

    /** That tables are below this one. */
    static Set<ObjectId> below(ObjectId table, Scene scene) {
        return Lineage.below(table, scene.target())
                .flatMap(below -> Lineage.links(below, scene.target()))
                .collect(Collectors.toSet());
    }

    /**
     * Whether what is new on a table must not be there before those below it are: they would be born with a check that
     * holds for all rows, or with a part of the index.
     */
    static boolean isLate(ObjectId part, Scene scene) {
        return Attachment.isMadeForSome(part, scene)
                || (scene.isNew(part)
                        && scene.target()
                                .find(part, Constraint.class)
                                .filter(check -> check.type() == ConstraintType.CHECK && !check.validated())
                                .filter(check -> isNotValidBelow(check, scene))
                                .isPresent());
    }

    private static boolean isNotValidBelow(Constraint check, Scene scene) {
        return scene.target().dependents(check.id()).stream()
                .flatMap(id -> scene.target().find(id, Constraint.class).stream())
                .filter(part -> check.id().equals(part.inheritedFrom()))
                .anyMatch(part -> !part.validated() && Lineage.isBorn(part.id().owner(), scene));
    }

    /** Whether the table goes on by itself, after it was below another one. */
    static boolean isLoosened(ObjectId table, Scene scene) {
        return !scene.isNew(table)
                && scene.target().contains(table)
                && Lineage.links(table, scene.source()).anyMatch(link -> Lineage.isGone(link, scene));
    }

    /**
     * By what a table comes to be a partition while a check of it is still there, which goes after that: it may say
     * that all rows fit, so that none is looked at.
     */
    static Set<ObjectId> outlivedBy(DbObject part, Scene scene) {
        return part instanceof Constraint check && goesLate(check, scene)
                ? scene.target().children(check.id().owner(), Partition.class).stream()
                        .filter(link -> scene.isNew(link.id()) && !takesName(link, check, scene))
                        .map(Partition::id)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** Whether a foreign key that comes with being a partition is called like the check. */
    private static boolean takesName(Partition link, Constraint check, Scene scene) {
        return PartitionKeys.above(link, scene.target())
                .anyMatch(key -> key.id().name().equals(check.id().name()));
    }

    private static boolean goesLate(Constraint check, Scene scene) {
        return check.type() == ConstraintType.CHECK
                && check.validated()
                && check.inheritedFrom() == null
                && !scene.target().contains(check.id())
                && !scene.isNew(check.id().owner())
                && isSteady(check, scene);
    }

    /** Whether all that a constraint needs stays, and the columns keep their types. */
    static boolean isSteady(Constraint constraint, Scene scene) {
        return scene.source().dependencies(constraint.id()).stream()
                .map(Edge::referenced)
                .noneMatch(id -> Lineage.isGone(id, scene) || isRetyped(id, scene));
    }

    private static boolean isRetyped(ObjectId id, Scene scene) {
        return scene.source()
                .find(id, Column.class)
                .filter(column -> !scene.target()
                        .find(id, Column.class)
                        .filter(after -> after.type().equals(column.type())
                                && Objects.equals(after.collation(), column.collation()))
                        .isPresent())
                .isPresent();
    }

    /** A partition has nothing that the whole has not; any other table may have more. */
    private static boolean isCommon(DbObject part, DbObject link) {
        return link instanceof Partition
                || Lineage.above(part).stream().anyMatch(above -> above.owner().equals(Lineage.tableAbove(link)));
    }

    /** Made by coming below the other. */
    private static boolean isMade(DbObject part, Catalog catalog, Scene scene) {
        boolean index = !(part instanceof Column)
                && !(part instanceof Constraint constraint && !constraint.type().indexed());
        return index && catalog == scene.target() && Attachment.comesByItself(part, scene);
    }

    /** Comes with the link, or speaks of what does. */
    private static boolean isHandedDown(DbObject part, Catalog catalog, Scene scene) {
        return catalog == scene.target()
                && Stream.concat(
                                Stream.of(part),
                                catalog.dependencies(part.id()).stream()
                                        .map(edge -> catalog.get(edge.referenced()))
                                        .filter(column -> column instanceof Column))
                        .anyMatch(one -> Heirlooms.comes(one, scene));
    }

    /** Indexes of tables that merely inherit have nothing to do with those above. */
    private static Stream<DbObject> parts(DbObject link, ObjectId table, Catalog catalog) {
        return Stream.concat(
                Lineage.heritable(table, catalog),
                link instanceof Partition ? Attachment.indexes(table, catalog) : Stream.<DbObject>empty());
    }
}
