package dev.migrate.rule;

import dev.migrate.catalog.Column;
import dev.migrate.catalog.Identity;
import dev.migrate.catalog.Inheritance;
import dev.migrate.catalog.NotNull;
import dev.migrate.catalog.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Columns that a table has from a table above it. */
final class InheritedColumn {
    private InheritedColumn() {}

    /** Statements for what it has otherwise than the column above, with which it came. */
    static List<Statement> differences(Column column, Scene scene) {
        Optional<Column> above = column.inheritedFrom().stream()
                .flatMap(id -> scene.target().find(id, Column.class).stream())
                .findFirst();
        if (above.isEmpty()) {
            return List.of();
        }
        List<String> actions = new ArrayList<>();
        String standard = DefaultRule.expression(column.id(), scene.target());
        if (!Objects.equals(standard, DefaultRule.expression(above.get().id(), scene.target()))
                && !scene.target().contains(Identity.id(above.get().id()))) {
            actions.add(standard == null ? "DROP DEFAULT" : "SET DEFAULT " + standard);
        }
        if (column.notNull()
                && !Boolean.TRUE.equals(ColumnRule.notNull(above.get().id(), scene.target()))) {
            actions.add("SET NOT NULL");
        }
        if (!Objects.equals(column.compression(), above.get().compression())) {
            actions.add("SET COMPRESSION " + (column.compression() == null ? "default" : column.compression()));
        }
        boolean storedAlike = Objects.equals(column.storage(), above.get().storage());
        if (!storedAlike && column.storage() == null) {
            actions.add("SET STORAGE " + column.typeStorage().toUpperCase(Locale.ROOT));
        }
        return Ddl.statements(actions.stream()
                .map(action -> Ddl.alterColumn(column.id(), action))
                .toList());
    }

    /** Whether a column is made NOT NULL by what it is merged with, and to say so would make a constraint of its own. */
    static boolean isNotNullFromAbove(Column column, Scene scene) {
        return column.notNullFromAbove() != null
                && Lineage.isBorn(column.id().owner(), scene)
                && NotNull.of(column.id(), scene.target()) == null;
    }

    /** Those below that stay NOT NULL when the one above does not: PostgreSQL takes it from them as well. */
    static List<Statement> stillNotNull(Column column, Scene scene) {
        return Lineage.settledParts(column.id(), scene.target(), scene).stream()
                .map(Column.class::cast)
                .filter(Column::notNull)
                .map(below -> NotNullRule.set(below.id(), scene))
                .toList();
    }

    /** What to do when a column begins or ceases to be defined in its own table, too. */
    static Change local(Column from, Column to, Scene scene) {
        ObjectId table = to.id().owner();
        if (!Lineage.changesAlong(to, scene)) {
            boolean partition = !Lineage.isPlain(table, scene.target());
            return to.local() || partition
                    ? Change.inPlace(List.of())
                    : Lineage.roomFor(to, scene).isEmpty() ? new Change.ReplaceParent() : new Change.Replace();
        }
        return to.local() ? Change.inPlace(again(table, scene)) : new Change.ReplaceParent();
    }

    /** With the last table above, all columns become the table's own, and stay so. */
    private static List<Statement> again(ObjectId table, Scene scene) {
        List<Statement> statements = new ArrayList<>();
        List<Inheritance> links = scene.target().children(table, Inheritance.class);
        links.forEach(link -> statements.add(
                Statement.of(Ddl.alterTable(table, "NO INHERIT " + link.from().sqlName()))));
        links.forEach(link -> statements.add(
                Statement.of(Ddl.alterTable(table, "INHERIT " + link.from().sqlName()))));
        return statements;
    }
}
