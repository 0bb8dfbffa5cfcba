package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Column;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.Default;
import dev.migrate.catalog.Edge;
import dev.migrate.catalog.NotNull;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Sequence;
import dev.migrate.catalog.SequenceOwner;
import dev.migrate.catalog.Table;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * New columns that {@code serial} stands for, or its kin: a sequence under the name that PostgreSQL gives it, the default that
 * takes numbers from it, its owner and NOT NULL all come with the one word.
 */
final class Serial {
    private static final Map<String, String> WORDS =
            Map.of("smallint", "smallserial", "integer", "serial", "bigint", "bigserial");
    private static final int FIRST_WITH_UNLOGGED_SEQUENCES = 15;

    private Serial() {}

    /** The word; empty: it does not say what the column shall be. */
    static Optional<String> word(Column column, Scene scene) {
        return sequence(column, scene).map(sequence -> WORDS.get(column.type()));
    }

    /** Whether the sequence comes with its column. */
    static boolean brings(Sequence sequence, Scene scene) {
        return scene.target()
                .find(SequenceOwner.id(sequence.id()), SequenceOwner.class)
                .filter(owner -> brings(owner, scene))
                .isPresent();
    }

    /** Whether the owner of a sequence comes with the column that it is. */
    static boolean brings(SequenceOwner owner, Scene scene) {
        return brought(owner.column(), scene)
                .filter(sequence -> sequence.id().equals(owner.id().owner()))
                .isPresent();
    }

    /** Whether the default comes with its column. */
    static boolean brings(Default standard, Scene scene) {
        return brought(standard.id().owner(), scene).isPresent();
    }

    private static Optional<Sequence> brought(ObjectId column, Scene scene) {
        return scene.target().find(column, Column.class).flatMap(one -> sequence(one, scene));
    }

    private static Optional<Sequence> sequence(Column column, Scene scene) {
        boolean plain = scene.isNew(column.id())
                && WORDS.containsKey(column.type())
                && !column.isInherited()
                && column.notNull()
                && isNamedAsUsual(NotNull.of(column.id(), scene.target()))
                && !TypedTableRule.gives(column.id(), scene)
                && !AddedColumn.isFilledApart(column, scene);
        if (!plain) {
            return Optional.empty();
        }
        return scene.target().find(Default.id(column.id()), Default.class).stream()
                .flatMap(standard -> numbering(standard, scene.target()))
                .filter(sequence -> isUsual(sequence, column, scene))
                .findFirst();
    }

    private static boolean isNamedAsUsual(@Nullable NotNull constraint) {
        return constraint == null || NotNullRule.isPlain(constraint);
    }

    /** The sequence of which a default takes the next number, and does nothing else. */
    private static Stream<Sequence> numbering(Default standard, Catalog catalog) {
        return catalog.dependencies(standard.id()).stream()
                .map(Edge::referenced)
                .flatMap(id -> catalog.find(id, Sequence.class).stream())
                .filter(sequence -> standard.expression()
                        .equals("nextval(" + Ddl.literal(sequence.id().sqlName()) + "::regclass)"));
    }

    private static boolean isUsual(Sequence sequence, Column column, Scene scene) {
        ObjectId table = column.id().owner();
        SequenceOwner owner = new SequenceOwner(SequenceOwner.id(sequence.id()), column.id());
        return scene.isNew(sequence.id())
                && scene.isNew(owner.id())
                && scene.target().find(owner.id()).filter(owner::equals).isPresent()
                && sequence.id().owner().equals(table.owner())
                && SequenceClauses.isUsualName(column.id(), sequence.id().name())
                && sequence.type().equals(column.type())
                && SequenceClauses.of(sequence.options()).isEmpty()
                && sequence.unlogged() == isUnlogged(table, scene)
                && isAlone(sequence, owner, column, scene);
    }

    private static boolean isUnlogged(ObjectId table, Scene scene) {
        return scene.major() >= FIRST_WITH_UNLOGGED_SEQUENCES
                && scene.target()
                        .find(table, Table.class)
                        .filter(Table::unlogged)
                        .isPresent();
    }

    /** Nothing else asks for it by a statement that could come before its column is there. */
    private static boolean isAlone(Sequence sequence, SequenceOwner owner, Column column, Scene scene) {
        Catalog catalog = scene.target();
        return catalog.dependents(sequence.id()).stream()
                        .allMatch(id -> id.equals(owner.id()) || isOf(id, column.id(), scene))
                && catalog.children(sequence.id(), DbObject.class).stream()
                        .allMatch(part -> part.id().equals(owner.id()));
    }

    /** Whether it is the default of the column, or of one below that is born with its own. */
    private static boolean isOf(ObjectId standard, ObjectId column, Scene scene) {
        if (!standard.is(Default.class)) {
            return false;
        }
        ObjectId below = standard.owner();
        return below.equals(column)
                || (Lineage.isBorn(below.owner(), scene)
                        && scene.target()
                                .find(below, Column.class)
                                .flatMap(one -> one.inheritedFrom().stream().findFirst())
                                .filter(above -> isOf(Default.id(above), column, scene))
                                .isPresent());
    }
}
