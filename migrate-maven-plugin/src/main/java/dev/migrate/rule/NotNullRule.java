package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Column;
import dev.migrate.catalog.Comment;
import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.NotNull;
import dev.migrate.catalog.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a NOT NULL says beyond being there, from PostgreSQL 18 on; it comes and goes by the statements of its column. */
final class NotNullRule implements KindRule<NotNull> {
    @Override
    public Class<NotNull> type() {
        return NotNull.class;
    }

    @Override
    public List<Statement> create(NotNull constraint, List<Clause> parts, Scene scene) {
        if (!staysNotNull(constraint, scene)) {
            boolean later = scene.isNew(constraint.id().owner()) && !constraint.validated();
            return later ? List.of(Statement.of(add(constraint))) : List.of();
        }
        if (Lineage.isMovedFromAbove(constraint.column(), ColumnRule::notNull, scene)) {
            return List.of();
        }
        return predecessorOf(constraint, scene)
                .map(before ->
                        isKept(before, constraint, scene) ? renamed(before, constraint) : again(before, constraint))
                .orElseGet(() -> Links.isLoosened(constraint.id().owner(), scene)
                        ? Ddl.statements(takenAlong(constraint, scene))
                        : List.of(Statement.of(add(constraint))));
    }

    /**
     * What a table takes along when it leaves the one above gets its own name after that. What gives way to one from above
     * would be merged with it and keep its name, if it were still there.
     */
    @Override
    public Set<ObjectId> follows(NotNull constraint, Scene scene) {
        ObjectId table = constraint.id().owner();
        if (givesWay(constraint, scene)) {
            return scene.target().find(constraint.column(), Column.class).stream()
                    .flatMap(column -> column.inheritedFrom().stream())
                    .collect(Collectors.toSet());
        }
        return scene.source().contains(constraint.id()) || !Links.isLoosened(table, scene)
                ? Set.of()
                : Lineage.links(table, scene.source()).collect(Collectors.toSet());
    }

    /** Whether the column comes to be NOT NULL by the one above only. */
    private static boolean givesWay(NotNull constraint, Scene scene) {
        return NotNull.of(constraint.column(), scene.target()) == null
                && Lineage.isMovedFromAbove(constraint.column(), ColumnRule::notNull, scene);
    }

    private static List<String> takenAlong(NotNull constraint, Scene scene) {
        return nameFromAbove(constraint.column(), scene.source())
                .map(name ->
                        naming(constraint.id().owner(), name, constraint.id().name()))
                .orElseGet(() -> List.of(add(constraint)));
    }

    /** Renames what a table brings along that comes to be a partition, where it would be called otherwise as one. */
    static List<Statement> brought(ObjectId table, Scene scene) {
        return Ddl.statements(scene.target().children(table, Column.class).stream()
                .map(Column::id)
                .filter(column -> !scene.isNew(column))
                .flatMap(column -> name(column, scene.source())
                        .flatMap(from -> nameFromAbove(column, scene.target()).map(to -> naming(table, from, to)))
                        .orElse(List.of())
                        .stream())
                .toList());
    }

    private static List<String> naming(ObjectId table, String from, String to) {
        return from.equals(to)
                ? List.of()
                : List.of(Ddl.alterTable(
                        table, "RENAME CONSTRAINT " + Identifier.quote(from) + " TO " + Identifier.quote(to)));
    }

    /** What the constraint of a column is called, wherever it comes from; empty: it is not NOT NULL. */
    private static Optional<String> name(ObjectId column, Catalog catalog) {
        return Optional.ofNullable(NotNull.of(column, catalog))
                .map(own -> own.id().name())
                .or(() -> nameFromAbove(column, catalog));
    }

    /** What the constraint of a column is called that has none of its own; empty: it is not NOT NULL, or has one. */
    private static Optional<String> nameFromAbove(ObjectId column, Catalog catalog) {
        return NotNull.of(column, catalog) != null
                ? Optional.empty()
                : catalog.find(column, Column.class).map(Column::notNullFromAbove);
    }

    @Override
    public List<Statement> drop(NotNull constraint, Scene scene) {
        boolean again = scene.replaced().contains(constraint.id());
        return staysNotNull(constraint, scene) && (again || givesWay(constraint, scene))
                ? List.of(Statement.of(dropping(constraint)))
                : List.of();
    }

    @Override
    public Changes<NotNull> changes() {
        return Changes.<NotNull>of()
                .replace("column")
                .on(
                        (from, to, scene) -> to.validated() ? Change.inPlace(validate(to)) : new Change.Replace(),
                        "validated")
                .on(
                        (from, to, scene) -> to.inheritable() ? Change.inPlace(inherit(to)) : new Change.Replace(),
                        "inheritable")
                .replacedWhen("when it is not to be valid any more", "validated")
                .replacedWhen("when it is not to be inherited any more", "inheritable");
    }

    @Override
    public Reaction reaction(NotNull dependent, Disturbance disturbance) {
        return Reaction.STAYS;
    }

    @Override
    public String address(ObjectId id) {
        return "CONSTRAINT " + Ddl.quoted(id) + " ON " + id.owner().sqlName();
    }

    /** What makes a column NOT NULL, as it shall be. */
    static Statement set(ObjectId column, Scene scene) {
        NotNull constraint = NotNull.of(column, scene.target());
        return Statement.of(
                constraint == null || isPlain(constraint) ? Ddl.alterColumn(column, "SET NOT NULL") : add(constraint));
    }

    /** What says all that there is to say, for a column that has none yet. */
    private static String add(NotNull constraint) {
        return Ddl.alterTable(
                constraint.id().owner(),
                "ADD " + clause(constraint, " " + Ddl.quoted(constraint.column()))
                        + (constraint.validated() ? "" : " NOT VALID"));
    }

    /** As it stands in a column's definition. */
    static String clause(NotNull constraint) {
        return clause(constraint, "");
    }

    /** Whether there is no more to it than that the column is not null. */
    static boolean isPlain(NotNull constraint) {
        return constraint.usualName() && constraint.validated() && constraint.inheritable();
    }

    private static String clause(NotNull constraint, String column) {
        String name = constraint.usualName() ? "" : "CONSTRAINT " + Ddl.quoted(constraint.id()) + " ";
        return name + "NOT NULL" + column + (constraint.inheritable() ? "" : " NO INHERIT");
    }

    /** Whether the column is there and not null before and after. */
    private static boolean staysNotNull(NotNull constraint, Scene scene) {
        return !scene.isNew(constraint.column())
                && scene.source()
                        .find(constraint.column(), Column.class)
                        .filter(Column::notNull)
                        .isPresent()
                && scene.target()
                        .find(constraint.column(), Column.class)
                        .filter(Column::notNull)
                        .isPresent();
    }

    /** The one of another name that was there for the column. */
    private static Optional<NotNull> predecessorOf(NotNull constraint, Scene scene) {
        return Optional.ofNullable(NotNull.of(constraint.column(), scene.source()))
                .filter(before -> !before.id().equals(constraint.id()));
    }

    /** Nothing is taken away from it, and no comment is lost. */
    private static boolean isKept(NotNull before, NotNull after, Scene scene) {
        boolean weaker = (before.validated() && !after.validated()) || (before.inheritable() && !after.inheritable());
        boolean mute = scene.source().contains(Comment.id(before.id()))
                && !scene.target().contains(Comment.id(after.id()));
        return !weaker && !mute;
    }

    private static List<Statement> again(NotNull before, NotNull after) {
        return Ddl.statements(List.of(dropping(before), add(after)));
    }

    private static List<Statement> renamed(NotNull before, NotNull after) {
        ObjectId table = after.id().owner();
        List<String> statements =
                new ArrayList<>(naming(table, before.id().name(), after.id().name()));
        if (after.validated() && !before.validated()) {
            statements.add(validate(after));
        }
        if (after.inheritable() && !before.inheritable()) {
            statements.add(inherit(after));
        }
        return Ddl.statements(statements);
    }

    private static String dropping(NotNull constraint) {
        return Ddl.alterTable(constraint.id().owner(), "DROP CONSTRAINT " + Ddl.quoted(constraint.id()));
    }

    private static String validate(NotNull constraint) {
        return Ddl.alterTable(constraint.id().owner(), "VALIDATE CONSTRAINT " + Ddl.quoted(constraint.id()));
    }

    private static String inherit(NotNull constraint) {
        return Ddl.alterTable(constraint.id().owner(), "ALTER CONSTRAINT " + Ddl.quoted(constraint.id()) + " INHERIT");
    }
}
