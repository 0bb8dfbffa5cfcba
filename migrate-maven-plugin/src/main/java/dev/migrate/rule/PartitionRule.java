package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Column;
import dev.migrate.catalog.Constraint;
import dev.migrate.catalog.ConstraintType;
import dev.migrate.catalog.ForeignTable;
import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.NotNull;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Partition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class PartitionRule implements PartRule<Partition> {
    @Override
    public Class<Partition> type() {
        return Partition.class;
    }

    /** A new partition gets all its indexes at once, under names that PostgreSQL chooses. */
    @Override
    public boolean folds(Partition partition, Scene scene) {
        return Attachment.indexes(partition.id().owner(), scene.target())
                        .filter(index -> !Lineage.above(index).isEmpty())
                        .allMatch(Attachment::hasUsualName)
                && scene.target().children(partition.id().owner(), Column.class).stream()
                        .filter(column -> column.notNullFromAbove() != null)
                        .allMatch(column -> NotNull.of(column.id(), scene.target()) == null);
    }

    @Override
    public Clause clause(Partition partition, List<Clause> parts, Scene scene) {
        return Clause.at(Clause.Place.WHOLE, partition.of().sqlName());
    }

    @Override
    public List<Statement> create(Partition partition, List<Clause> parts, Scene scene) {
        ObjectId table = partition.id().owner();
        Statement attach = Statement.of(
                Ddl.alterTable(partition.of(), "ATTACH PARTITION " + table.sqlName() + " " + partition.bound()));
        List<Statement> statements = new ArrayList<>(NotNullRule.brought(table, scene));
        statements.add(
                scene.isNew(table) || table.is(ForeignTable.class)
                        ? attach
                        : attach.with(Hazard.lock(table, "nobody reads or writes it while its rows are checked")));
        return statements;
    }

    @Override
    public List<Statement> drop(Partition partition, Scene scene) {
        List<Statement> statements = new ArrayList<>();
        statements.add(detach(partition));
        PartitionKeys.above(partition, scene.source())
                .filter(reference -> !PartitionKeys.isKept(reference, partition, scene)
                        && !ConstraintRule.isDroppedBefore(partition.id(), reference, scene))
                .map(reference -> Statement.of(Ddl.alterTable(
                        partition.id().owner(),
                        "DROP CONSTRAINT " + Identifier.quote(reference.id().name()))))
                .forEach(statements::add);
        return statements;
    }

    static Statement detach(Partition partition) {
        return Statement.of(Ddl.alterTable(
                partition.of(), "DETACH PARTITION " + partition.id().owner().sqlName()));
    }

    @Override
    public String remark() {
        return "Foreign keys that refer to a table above are dropped while a partition gets other bounds, and "
                + "checked anew.";
    }

    @Override
    public Changes<Partition> changes() {
        return Changes.<Partition>of().replace("of", "bound");
    }

    @Override
    public Reaction reaction(Partition dependent, Disturbance disturbance) {
        return Reaction.STAYS;
    }

    @Override
    public Set<ObjectId> follows(Partition partition, Scene scene) {
        Set<ObjectId> before = Links.follows(partition, scene);
        before.addAll(PartitionKeys.adoptedBy(partition, scene));
        return before;
    }

    /** Foreign keys that refer to a table above, which has its rows only as long as it is a partition of that. */
    @Override
    public Set<ObjectId> displaces(Partition partition, Scene scene) {
        return stayingAbove(partition.id(), scene)
                .flatMap(table -> Attachment.indexes(table, scene.source()))
                .flatMap(key -> scene.source().dependents(key.id()).stream())
                .filter(id -> scene.source()
                        .find(id, Constraint.class)
                        .filter(constraint -> constraint.type() == ConstraintType.FOREIGN_KEY)
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** The partitions of a table, however far below, that leave it for a moment. */
    static Set<ObjectId> absent(ObjectId table, Scene scene) {
        return scene.replaced().stream()
                .filter(id -> id.is(Partition.class) && stayingAbove(id, scene).anyMatch(table::equals))
                .collect(Collectors.toSet());
    }

    /** The tables that hold the rows of a partition before and after. */
    private static Stream<ObjectId> stayingAbove(ObjectId partition, Scene scene) {
        Set<ObjectId> after = above(partition, scene.target()).collect(Collectors.toSet());
        return above(partition, scene.source()).filter(after::contains);
    }

    private static Stream<ObjectId> above(ObjectId partition, Catalog catalog) {
        return catalog.find(partition, Partition.class).stream()
                .map(Partition::of)
                .flatMap(whole -> Stream.concat(Stream.of(whole), above(Partition.id(whole), catalog)));
    }
}
