package dev.migrate.rule;

import dev.migrate.catalog.Column;
import dev.migrate.catalog.Default;
import dev.migrate.catalog.Domain;
import dev.migrate.catalog.Generated;
import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.Identity;
import dev.migrate.catalog.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A column that comes by a statement of its own: what the rows that are there get in it, and what that costs. */
final class AddedColumn {
    private static final String ROWS_ARE_VALUES =
            "columns elsewhere hold rows of this table, so PostgreSQL lets no new column come with values for its rows";

    private final Column column;
    private final List<Clause> parts;
    private final Scene scene;

    private AddedColumn(Column column, List<Clause> parts, Scene scene) {
        this.column = column;
        this.parts = parts;
        this.scene = scene;
    }

    /** Statements that add the column to its table. */
    static List<Statement> statements(Column column, List<Clause> parts, Scene scene) {
        AddedColumn added = new AddedColumn(column, parts, scene);
        if (added.mayMeetRows() && added.isUnfilled() && ColumnTypes.refusesNull(column, scene.target())) {
            return added.withTypeLast();
        }
        Optional<Default> standard = added.defaultApart();
        return standard.isPresent() ? added.filledApart(standard.get()) : added.atOnce();
    }

    private List<Statement> atOnce() {
        boolean later = column.notNull()
                && !scene.isNew(column.id().owner())
                && ((mayMeetRows() && isUnfilled()) || !ColumnRule.isValidated(column, scene));
        List<Statement> statements = new ArrayList<>();
        Statement add = add(ColumnRule.definition(column, !later && saysNotNull(), parts, scene));
        statements.add(withHazard(add));
        statements.addAll(ColumnSettings.afterDefinition(column, scene));
        if (later) {
            statements.add(ColumnRule.setNotNull(column, scene));
        }
        return statements;
    }

    /** Until the rows have values the column is of the type that the domain is made of, which takes null. */
    private List<Statement> withTypeLast() {
        String base = TypeName.readable(ColumnTypes.base(column, scene.target()));
        Statement retype =
                ColumnRule.setType(column, "").with(Hazard.rewrite(column.id().owner()));
        List<Statement> statements = new ArrayList<>();
        statements.add(add(Ddl.quoted(column.id()) + " " + base));
        statements.add(Fill.first(column.id(), retype));
        statements.addAll(ColumnSettings.withoutDefinition(column, scene));
        statements.addAll(notNull());
        return statements;
    }

    private List<Statement> filledApart(Default standard) {
        List<Statement> statements = new ArrayList<>();
        statements.add(
                add(ColumnRule.definition(column, false, List.of(), scene)).note(ROWS_ARE_VALUES));
        statements.addAll(ColumnSettings.afterDefinition(column, scene));
        statements.add(
                Statement.of(Ddl.alterColumn(column.id(), "SET DEFAULT " + DefaultRule.expression(standard, scene))));
        statements.addAll(ColumnRule.fill(standard, scene));
        statements.addAll(notNull());
        return statements;
    }

    private Statement add(String definition) {
        return Statement.of(Ddl.alterTable(column.id().owner()), "ADD COLUMN " + definition);
    }

    private List<Statement> notNull() {
        return column.notNull() ? List.of(ColumnRule.notNull(column, scene)) : List.of();
    }

    private boolean mayMeetRows() {
        return !scene.isNew(column.id().owner()) && !ColumnRule.isElsewhere(column.id());
    }

    /** Whether rows that are there get no value by the statement that adds the column. */
    private boolean isUnfilled() {
        return parts.isEmpty() && column.generated() == null && !isFilledByType();
    }

    private boolean isFilledByType() {
        return ColumnTypes.domain(column, scene.target())
                .map(Domain::expression)
                .isPresent();
    }

    /** The default that the statement must not give to the rows, where others can. */
    private Optional<Default> defaultApart() {
        boolean possible =
                !parts.isEmpty() && !isFilledByType() && !ColumnTypes.isOfCheckedDomain(column, scene.target());
        return possible && isFilledApart(column, scene) ? ColumnRule.defaultOf(column.id(), scene) : Optional.empty();
    }

    /** Whether a column comes to a table of which PostgreSQL does not let it give a value to the rows. */
    static boolean isFilledApart(Column column, Scene scene) {
        ObjectId table = column.id().owner();
        return !scene.isNew(table) && TypeUsers.haveRows(table, scene);
    }

    /** A column that is created with its identity is NOT NULL without a word. */
    private boolean saysNotNull() {
        boolean numbered = !parts.isEmpty() && scene.target().contains(Identity.id(column.id()));
        return column.notNull() && !numbered;
    }

    /** Statements that add a column to a table of the name, and by that to the column's own table, which is below. */
    static List<Statement> handedDown(Column column, String table, Scene scene) {
        List<Clause> standard =
                ColumnRule.defaultOf(column.id(), scene).map(one -> Rules.clause(one, List.of(), scene)).stream()
                        .toList();
        return new AddedColumn(column, standard, scene).handedDown(table);
    }

    private List<Statement> handedDown(String table) {
        boolean filled = !parts.isEmpty() || column.generated() != null;
        String notNull = column.notNullFromAbove() == null
                ? "NOT NULL"
                : "CONSTRAINT " + Identifier.quote(column.notNullFromAbove()) + " NOT NULL";
        String alter = "ALTER TABLE " + table + " ";
        String add = alter + "ADD COLUMN " + ColumnRule.definition(column, false, parts, scene);
        Statement first = Statement.of(column.notNull() && filled ? add + " " + notNull : add);
        List<Statement> statements = new ArrayList<>();
        statements.add(withHazard(first));
        if (column.notNull() && !filled) {
            String name = Ddl.quoted(column.id());
            String set = column.notNullFromAbove() == null
                    ? alter + "ALTER COLUMN " + name + " SET NOT NULL"
                    : alter + "ADD " + notNull + " " + name;
            statements.add(Fill.first(column.id(), Statement.of(set)));
        }
        return statements;
    }

    private Statement withHazard(Statement add) {
        return mayMeetRows() && rewrites() ? add.with(Hazard.rewrite(column.id().owner())) : add;
    }

    private boolean rewrites() {
        Generated generated = column.generated();
        boolean stored = generated != null && generated.stored();
        return stored
                || scene.target().contains(Identity.id(column.id()))
                || ColumnTypes.isOfCheckedDomain(column, scene.target())
                || isVarying();
    }

    /** Whether each row may get another value where none is given. */
    private boolean isVarying() {
        return ColumnRule.defaultOf(column.id(), scene).map(Default::varying).orElseGet(() -> ColumnTypes.domain(
                        column, scene.target())
                .filter(Domain::varying)
                .isPresent());
    }
}
