package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Column;
import dev.migrate.catalog.Constraint;
import dev.migrate.catalog.ConstraintType;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.ForeignTable;
import dev.migrate.catalog.Index;
import dev.migrate.catalog.Inheritance;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Partition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tables below other tables: partitions, and those that inherit. What a statement does with the table above it does with
 * those below as well, as far as they are there by then.
 */
final class Lineage {
    private Lineage() {}

    /** That a table is below others, as objects. */
    static Stream<ObjectId> links(ObjectId table, Catalog catalog) {
        return Stream.concat(
                catalog.children(table, Partition.class).stream().map(Partition::id),
                catalog.children(table, Inheritance.class).stream().map(Inheritance::id));
    }

    /** The table above that a link leads to. */
    static ObjectId tableAbove(DbObject link) {
        return link instanceof Partition partition ? partition.of() : ((Inheritance) link).from();
    }

    /** The tables immediately below a table. */
    static Stream<ObjectId> below(ObjectId table, Catalog catalog) {
        return catalog.dependents(table).stream()
                .filter(id -> id.is(Partition.class) || id.is(Inheritance.class))
                .filter(id -> tableAbove(catalog.get(id)).equals(table))
                .map(ObjectId::owner);
    }

    /** Whether the statement that creates the table names the tables above it, so that it begins with what they have. */
    static boolean isBorn(ObjectId table, Scene scene) {
        return scene.isNew(table)
                && links(table, scene.target())
                        .anyMatch(link -> Rules.folds(scene.target().get(link), scene));
    }

    /** Whether the table comes below another one by a statement of its own. */
    static boolean joins(ObjectId table, Scene scene) {
        return !isBorn(table, scene) && links(table, scene.target()).anyMatch(scene::isNew);
    }

    /** Whether the table is below the other one from the first step to the last. */
    static boolean isSettled(ObjectId table, ObjectId above, Scene scene) {
        return !scene.isNew(table)
                && links(table, scene.target())
                        .filter(link -> tableAbove(scene.target().get(link)).equals(above))
                        .anyMatch(link -> !scene.isNew(link) && isSame(link, scene));
    }

    /** Whether a part of a table is taken away along with what it is a part of above. */
    static boolean goesAlong(DbObject part, Scene scene) {
        List<ObjectId> settled = above(part).stream()
                .filter(above -> isSettled(table(part), table(scene.source().get(above)), scene))
                .toList();
        return !settled.isEmpty() && settled.stream().allMatch(above -> isGone(above, scene));
    }

    /** Whether a column or a check appears along with the one above. */
    static boolean comesAlong(DbObject part, Scene scene) {
        return !isLocal(part)
                && (isBorn(table(part), scene)
                        || Heirlooms.comes(part, scene)
                        || above(part).stream()
                                .anyMatch(above -> scene.isNew(above)
                                        && isSettled(
                                                table(part),
                                                table(scene.target().get(above)),
                                                scene)));
    }

    /** New ones above that a column or check shall come from only: merged with them it would be kept as the table's own. */
    static Set<ObjectId> roomFor(DbObject part, Scene scene) {
        return isLocal(part) || !scene.source().contains(part.id())
                ? Set.of()
                : newAbove(part, scene).collect(Collectors.toSet());
    }

    /** However far up. */
    private static Stream<ObjectId> newAbove(DbObject part, Scene scene) {
        return above(part).stream()
                .filter(above -> scene.isNew(above) && isSettled(table(part), above.owner(), scene))
                .flatMap(above ->
                        Stream.concat(Stream.of(above), newAbove(scene.target().get(above), scene)));
    }

    /** Whether something that a column or check is merged from stays above it, so that it changes along with that. */
    static boolean changesAlong(DbObject part, Scene scene) {
        return above(part).stream()
                .filter(scene.source()::contains)
                .anyMatch(above -> isSettled(table(part), table(scene.target().get(above)), scene));
    }

    /** What of the tables below is a part of the object, as far as they are below it all the time. */
    static List<DbObject> settledParts(ObjectId id, Catalog catalog, Scene scene) {
        ObjectId table = table(catalog.get(id));
        return catalog.dependents(id).stream()
                .map(catalog::get)
                .filter(part -> above(part).contains(id) && isSettled(table(part), table, scene))
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    /** Whether every column below, however far, shall have the same as this one. */
    static boolean isUniform(ObjectId column, Trait trait, Scene scene) {
        Object value = trait.of(column, scene.target());
        return settledParts(column, scene.target(), scene).stream()
                .allMatch(part -> Objects.equals(trait.of(part.id(), scene.target()), value)
                        && isUniform(part.id(), trait, scene));
    }

    /** Whether a column gets it from above, where it changes for all. */
    static boolean follows(ObjectId column, Trait trait, Scene scene) {
        return changingAbove(column, trait, scene).anyMatch(above -> isUniform(above, trait, scene));
    }

    /** Whether it changes above the column. */
    static boolean isMovedFromAbove(ObjectId column, Trait trait, Scene scene) {
        return changingAbove(column, trait, scene).findAny().isPresent();
    }

    private static Stream<ObjectId> changingAbove(ObjectId column, Trait trait, Scene scene) {
        return scene.target().find(column, Column.class).stream()
                .flatMap(found -> found.inheritedFrom().stream())
                .filter(above -> scene.source().contains(above) && isSettled(column.owner(), above.owner(), scene))
                .filter(above -> !Objects.equals(trait.of(above, scene.source()), trait.of(above, scene.target())));
    }

    /** A statement about a column that holds for those below it as well, where they shall have the same. */
    static List<Statement> alterColumn(ObjectId column, Trait trait, String action, Scene scene) {
        return follows(column, trait, scene)
                ? List.of()
                : List.of(Statement.of(Ddl.alterColumn(column, reachesBelow(column, trait, scene), action)));
    }

    /** What is done to a column that goes later concerns none below, which have steps of their own. */
    private static boolean reachesBelow(ObjectId column, Trait trait, Scene scene) {
        return scene.target().contains(column)
                ? isUniform(column, trait, scene)
                : settledParts(column, scene.source(), scene).isEmpty();
    }

    /** What a part of a table is merged from. */
    static List<ObjectId> above(DbObject part) {
        if (part instanceof Column column) {
            return column.inheritedFrom();
        }
        return Optional.ofNullable(aboveIndex(part)).stream().toList();
    }

    /** What a table hands down to those that inherit from it: its columns, then its checks. */
    static Stream<DbObject> heritable(ObjectId table, Catalog catalog) {
        return Stream.<DbObject>concat(
                        catalog.children(table, Column.class).stream(),
                        catalog.children(table, Constraint.class).stream())
                .filter(Lineage::isHeritable);
    }

    static boolean isHeritable(DbObject part) {
        return part instanceof Column
                || (part instanceof Constraint constraint && constraint.type() == ConstraintType.CHECK);
    }

    /** The table that a column, constraint or index is a part of. */
    static ObjectId table(DbObject part) {
        return part instanceof Index index ? index.table() : part.id().owner();
    }

    /** Whether something holds for the table or one that it is a partition of, however far up. */
    static boolean isAnyUpwards(ObjectId table, Catalog catalog, Predicate<ObjectId> condition) {
        return condition.test(table)
                || catalog.children(table, Partition.class).stream()
                        .anyMatch(partition -> isAnyUpwards(partition.of(), catalog, condition));
    }

    /** Whether something holds for a column or one that is merged from it, however far down. */
    static boolean isAnyDownwards(ObjectId column, Catalog catalog, Predicate<Column> condition) {
        return catalog.find(column, Column.class).filter(condition).isPresent()
                || catalog.dependents(column).stream()
                        .filter(id -> catalog.find(id, Column.class)
                                .filter(part -> part.inheritedFrom().contains(column))
                                .isPresent())
                        .anyMatch(part -> isAnyDownwards(part, catalog, condition));
    }

    /**
     * Statements that drop a part of a table: those below that keep theirs make it their own, and those that were their
     * own before go, too, where they shall.
     */
    static List<Statement> drop(DbObject part, String action, Scene scene) {
        return goesAlong(part, scene) ? List.of() : dropDownwards(part, action, scene);
    }

    private static List<Statement> dropDownwards(DbObject part, String action, Scene scene) {
        List<DbObject> below = settledParts(part.id(), scene.source(), scene);
        boolean only = below.stream().anyMatch(one -> isKeptDownwards(one, scene));
        List<Statement> statements = new ArrayList<>();
        statements.add(dropping(part, only ? "ONLY " : "", action));
        statements.addAll(only ? dropEach(below, action, scene) : dropLocal(below, action, scene));
        return statements;
    }

    private static List<Statement> dropEach(List<DbObject> parts, String action, Scene scene) {
        return parts.stream()
                .filter(part -> isGone(part.id(), scene))
                .flatMap(part -> dropDownwards(part, action, scene).stream())
                .toList();
    }

    /** Those that are not dropped along with the one above. */
    private static List<Statement> dropLocal(List<DbObject> parts, String action, Scene scene) {
        return parts.stream()
                .flatMap(part -> isLocal(part)
                        ? dropEach(List.of(part), action, scene).stream()
                        : dropLocal(settledParts(part.id(), scene.source(), scene), action, scene).stream())
                .toList();
    }

    /** Whether a part would be dropped along with the one above, and shall stay, or one below it shall. */
    private static boolean isKeptDownwards(DbObject part, Scene scene) {
        return !isLocal(part)
                && (!isGone(part.id(), scene)
                        || settledParts(part.id(), scene.source(), scene).stream()
                                .anyMatch(one -> isKeptDownwards(one, scene)));
    }

    private static Statement dropping(DbObject part, String only, String action) {
        Statement drop = Statement.of("ALTER TABLE " + only + table(part).sqlName() + " " + action);
        return part instanceof Column column
                        && column.generated() == null
                        && !table(part).is(ForeignTable.class)
                ? drop.with(Hazard.dataLoss(part.id()))
                : drop;
    }

    /** Whether the table is no partition. */
    static boolean isPlain(ObjectId table, Catalog catalog) {
        return catalog.children(table, Partition.class).isEmpty();
    }

    static boolean isGone(ObjectId id, Scene scene) {
        return !scene.target().contains(id) || scene.replaced().contains(id);
    }

    private static @Nullable ObjectId aboveIndex(DbObject part) {
        if (part instanceof Constraint constraint) {
            return constraint.inheritedFrom();
        }
        return part instanceof Index index ? index.attachedTo() : null;
    }

    /** Whether a column or check is defined in its own table, be it also inherited. */
    static boolean isLocal(DbObject part) {
        return part instanceof Column column ? column.local() : part instanceof Constraint check && check.local();
    }

    /** A partition that gets another bound leaves for a moment. */
    private static boolean isSame(ObjectId link, Scene scene) {
        return scene.source()
                .find(link)
                .filter(before -> before instanceof Inheritance
                        || before.equals(scene.target().get(link)))
                .isPresent();
    }

    /** Something about a column. */
    interface Trait {
        @Nullable
        Object of(ObjectId column, Catalog catalog);
    }
}
