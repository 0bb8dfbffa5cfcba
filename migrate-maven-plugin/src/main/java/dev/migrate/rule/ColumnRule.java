package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Collation;
import dev.migrate.catalog.Column;
import dev.migrate.catalog.Default;
import dev.migrate.catalog.Edge;
import dev.migrate.catalog.ForeignTable;
import dev.migrate.catalog.Generated;
import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.NotNull;
import dev.migrate.catalog.ObjectId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

final class ColumnRule implements PartRule<Column>, MovingRule<Column>, RenameRule<Column> {
    private static final String ZONE =
            "its values are taken as times in the session's TimeZone; USING ... AT TIME ZONE '...' says in which";

    @Override
    public Class<Column> type() {
        return Column.class;
    }

    @Override
    public Clause clause(Column column, List<Clause> parts, Scene scene) {
        if (Lineage.comesAlong(column, scene)) {
            return new Clause("", arrived(column, scene));
        }
        boolean notNull =
                column.notNull() && isValidated(column, scene) && !InheritedColumn.isNotNullFromAbove(column, scene);
        String definition = TypedTableRule.gives(column.id(), scene)
                ? withOptions(column, constraints(column, notNull, parts, scene))
                : definition(column, notNull, parts, scene);
        return new Clause(definition, ColumnSettings.afterDefinition(column, scene));
    }

    @Override
    public List<Statement> create(Column column, List<Clause> parts, Scene scene) {
        return Lineage.comesAlong(column, scene)
                ? arrived(column, scene)
                : AddedColumn.statements(column, parts, scene);
    }

    @Override
    public Set<ObjectId> follows(Column column, Scene scene) {
        Set<ObjectId> earlier = new LinkedHashSet<>(Heirlooms.follows(column, scene));
        scene.target()
                .find(column.id(), Column.class)
                .map(after -> Lineage.roomFor(after, scene))
                .ifPresent(earlier::addAll);
        return earlier;
    }

    /** What comes from a table above has its name from there. */
    @Override
    public boolean isRenamable(Column column, Scene scene) {
        return !column.isInherited();
    }

    /** What else differs can be changed, and the values are what counts. */
    @Override
    public boolean isAlike(Column from, Column to, Scene scene) {
        return from.type().equals(to.type())
                && Objects.equals(from.collation(), to.collation())
                && Objects.equals(from.generated(), to.generated());
    }

    @Override
    public String rename(ObjectId id, String to) {
        return Ddl.alterTable(id.owner(), "RENAME COLUMN " + Ddl.quoted(id) + " TO " + Identifier.quote(to));
    }

    /** Dropping a column whose values are computed from others loses nothing. */
    @Override
    public List<Statement> drop(Column column, Scene scene) {
        return Lineage.drop(column, "DROP COLUMN " + Ddl.quoted(column.id()), scene);
    }

    @Override
    public String remark() {
        return "A new type is taken with a cast where PostgreSQL has one, else through text; the script "
                + "says whether the table is rewritten and whether values are lost. NOT NULL on a column "
                + "with rows comes after an UPDATE with the default, or after a marked place for one. The "
                + "order of columns cannot be changed and is no difference. A generated column cannot stay "
                + "when what it is computed from gets another type.";
    }

    @Override
    public Changes<Column> changes() {
        return Changes.<Column>of()
                .on(this::type, "type", "collation")
                .on(this::generated, "generated")
                .on(this::notNull, "notNull")
                .on(InheritedColumn::local, "local")
                .on((from, to, scene) -> Change.inPlace(List.of()), "inheritedFrom")
                .on(ColumnSettings::storage, "storage")
                .on(ColumnSettings::compression, "compression")
                .on(ColumnSettings::statistics, "statistics")
                .on(ColumnSettings::options, "options")
                .on(ColumnRule::foreignOptions, "foreignOptions")
                .replacedWhen("with its table when rows are partitioned by it", "type", "collation")
                .replacedWhen(
                        "when an expression is added, or changed before PostgreSQL 17, or was virtual", "generated")
                .replacedWhen("when it is to come from a new column above only", "local")
                .replacedWhen("with its table when it is to come from a column only that is there above", "local");
    }

    /** A generated column cannot stay when one that it is computed from gets another type. */
    @Override
    public Reaction reaction(Column dependent, Disturbance disturbance) {
        return dependent.generated() != null ? Reaction.GOES : Reaction.PASSES_ON;
    }

    @Override
    public boolean moves(Column column, Scene scene) {
        return column.generated() == null && !isElsewhere(column.id()) && !routes(column.id(), scene);
    }

    /** The type of what rows are partitioned by is there as long as the table is. */
    @Override
    public ObjectId replacedWith(Column column, Scene scene) {
        return routes(column.id(), scene) ? column.id().owner() : column.id();
    }

    /** Whether rows find their partition by the column, in its table or in one below. */
    private static boolean routes(ObjectId column, Scene scene) {
        return Lineage.isAnyDownwards(column, scene.source(), Column::routing);
    }

    /** Between types of the same name the values go through their text; another collation leaves them as they are. */
    @Override
    public List<Statement> move(Column from, Column to, Scene scene) {
        if (!from.type().equals(to.type()) || !Objects.equals(from.collation(), to.collation())) {
            return List.of();
        }
        boolean converted = scene.target().dependencies(to.id()).stream()
                .map(Edge::referenced)
                .anyMatch(id -> scene.replaced().contains(id) && !id.is(Collation.class));
        TypeChange change = new TypeChange(!converted, converted, converted, true);
        Statement retype = retype(from, to, change, scene);
        List<Statement> statements = new ArrayList<>();
        statements.add(converted ? retype.with(Hazard.rewrite(to.id().owner())) : retype);
        statements.addAll(ColumnSettings.lostWithType(from, to));
        return statements;
    }

    @Override
    public boolean holdsData() {
        return true;
    }

    @Override
    public boolean holdsData(Column column) {
        return column.generated() == null;
    }

    @Override
    public String address(ObjectId id) {
        return "COLUMN " + id.sqlName();
    }

    /** What a column must have in common with one of another table to be merged with it. */
    static String definition(Column column, Scene scene) {
        return definition(column, false, List.of(), scene);
    }

    static String definition(Column column, boolean notNull, List<Clause> parts, Scene scene) {
        List<String> words = new ArrayList<>();
        words.add(Ddl.quoted(column.id()));
        Optional<String> serial = Serial.word(column, scene);
        if (serial.isPresent()) {
            words.add(serial.get());
            return String.join(" ", words);
        }
        words.add(TypeName.readable(column.type()));
        if (column.compression() != null) {
            words.add("COMPRESSION " + column.compression());
        }
        ForeignOptions.clause(column.foreignOptions()).ifPresent(words::add);
        if (column.collation() != null) {
            words.add("COLLATE " + column.collation());
        }
        words.addAll(constraints(column, notNull, parts, scene));
        return String.join(" ", words);
    }

    /** What a column that comes with its table's type has beyond that; often nothing. */
    private static String withOptions(Column column, List<String> constraints) {
        return constraints.isEmpty() ? "" : Ddl.quoted(column.id()) + " WITH OPTIONS " + String.join(" ", constraints);
    }

    private static List<String> constraints(Column column, boolean notNull, List<Clause> parts, Scene scene) {
        List<String> words = new ArrayList<>();
        if (notNull) {
            NotNull constraint = NotNull.of(column.id(), scene.target());
            words.add(constraint == null ? "NOT NULL" : NotNullRule.clause(constraint));
        }
        Generated generated = column.generated();
        if (generated != null) {
            words.add("GENERATED ALWAYS AS (%s) %s"
                    .formatted(inner(generated.expression()), generated.stored() ? "STORED" : "VIRTUAL"));
        }
        parts.forEach(part -> words.add(part.sql()));
        return words;
    }

    /** The server prints an expression with parentheses around it as often as not. */
    private static String inner(String expression) {
        return Expressions.strip(expression);
    }

    /** What is left to say of a column that came with the one above. */
    private static List<Statement> arrived(Column column, Scene scene) {
        List<Statement> statements = new ArrayList<>(InheritedColumn.differences(column, scene));
        statements.addAll(ColumnSettings.afterDefinition(column, scene));
        ForeignOptions.between(List.of(), column.foreignOptions())
                .map(options -> Statement.of(Ddl.alterColumn(column.id(), options)))
                .ifPresent(statements::add);
        return statements;
    }

    private Change type(Column from, Column to, Scene scene) {
        if (Lineage.changesAlong(to, scene)) {
            return Change.inPlace(List.of());
        }
        if (routes(to.id(), scene)) {
            return new Change.ReplaceParent();
        }
        TypeChange change = ColumnTypes.change(from, to, scene);
        boolean resized =
                TypeName.of(from.type()).base().equals(TypeName.of(to.type()).base());
        Statement statement =
                TypeChange.asksForZone(ColumnTypes.base(from, scene.source()), ColumnTypes.base(to, scene.target()))
                        ? retype(from, to, change, scene).note(ZONE)
                        : retype(from, to, change, scene);
        List<Hazard> hazards = new ArrayList<>();
        if (!change.lossless() && to.generated() == null && !isElsewhere(to.id())) {
            hazards.add(
                    Hazard.dataLoss(to.id(), TypeName.readable(from.type()) + " to " + TypeName.readable(to.type())));
        }
        if (change.rewrites() && !isElsewhere(to.id())) {
            hazards.add(Hazard.rewrite(to.id().owner()));
        }
        List<Statement> statements = new ArrayList<>();
        statements.add(statement.with(hazards.toArray(Hazard[]::new)));
        statements.addAll(ColumnSettings.lostWithType(from, to));
        return new Change.InPlace(statements, disturbance(resized, change));
    }

    private static Disturbance disturbance(boolean resized, TypeChange change) {
        return resized ? Disturbance.RESIZED : change.stored() ? Disturbance.CONVERTED : Disturbance.RETYPED;
    }

    private static Statement retype(Column from, Column to, TypeChange change, Scene scene) {
        boolean converted = !change.stored() && to.generated() == null && !isElsewhere(to.id());
        String using = converted ? " USING " + converted(from, to, change, scene) : "";
        return setType(to, using);
    }

    /**
     * Gives a column that is there its type.
     *
     * @param using how its values are converted; empty: as the server does
     */
    static Statement setType(Column to, String using) {
        String collate = to.collation() == null ? "" : " COLLATE " + to.collation();
        return Statement.of(
                Ddl.alterTable(to.id().owner()),
                Ddl.toColumn(to.id(), "TYPE " + TypeName.readable(to.type()) + collate + using));
    }

    private static String converted(Column from, Column to, TypeChange change, Scene scene) {
        String name = Ddl.quoted(to.id());
        return JsonArrays.expression(from.type(), to.type(), name, scene.major())
                .orElse(name + (change.viaText() ? "::text::" : "::") + TypeName.readable(to.type()));
    }

    /** The expression can be taken away from PostgreSQL 13 on, and changed from 17 on. */
    private Change generated(Column from, Column to, Scene scene) {
        if (Lineage.changesAlong(to, scene)) {
            return Change.inPlace(List.of());
        }
        Generated before = from.generated();
        Generated after = to.generated();
        if (before == null || (after == null && !before.stored())) {
            return new Change.Replace();
        }
        if (after == null) {
            return Change.inPlace(Ddl.alterColumn(to.id(), "DROP EXPRESSION"));
        }
        boolean settable = scene.major() >= 17 && before.stored() == after.stored();
        Statement set = Statement.of(Ddl.alterColumn(to.id(), "SET EXPRESSION AS (" + inner(after.expression()) + ")"));
        return settable
                ? Change.inPlace(
                        after.stored() ? set.with(Hazard.rewrite(to.id().owner())) : set)
                : new Change.Replace();
    }

    private Change notNull(Column from, Column to, Scene scene) {
        if (Lineage.isMovedFromAbove(to.id(), ColumnRule::notNull, scene)) {
            return Change.inPlace(List.of());
        }
        if (!to.notNull()) {
            List<Statement> statements = new ArrayList<>();
            statements.add(Statement.of(Ddl.alterColumn(to.id(), "DROP NOT NULL")));
            statements.addAll(InheritedColumn.stillNotNull(to, scene));
            return Change.inPlace(statements);
        }
        Optional<Default> standard = defaultOf(to.id(), scene);
        if (to.generated() != null || isElsewhere(to.id()) || NullChecks.hold(to, scene)) {
            return Change.inPlace(notNull(to, scene));
        }
        return standard.<Change>map(one -> filled(to, one, scene))
                .orElseGet(() -> Change.inPlace(setNotNull(to, scene)));
    }

    static Statement setNotNull(Column column, Scene scene) {
        Statement set = notNull(column, scene);
        return isValidated(column, scene) ? Fill.first(column.id(), set) : set;
    }

    private static Change filled(Column to, Default standard, Scene scene) {
        Set<ObjectId> uses = scene.target().dependencies(standard.id()).stream()
                .map(Edge::referenced)
                .filter(id -> !id.equals(to.id()))
                .collect(Collectors.toSet());
        List<Statement> statements = new ArrayList<>(fill(standard, scene));
        statements.add(notNull(to, scene));
        return new Change.InPlace(statements, Disturbance.NONE, uses);
    }

    /** Gives rows without a value the default, so that the table can be changed further. */
    static List<Statement> fill(Default standard, Scene scene) {
        ObjectId column = standard.id().owner();
        Statement fill = Fill.with(column, DefaultRule.expression(standard, scene));
        return Deferral.isPossible(column.owner(), scene) ? List.of(fill, Deferral.end()) : List.of(fill);
    }

    static Statement notNull(Column column, Scene scene) {
        Statement set = NotNullRule.set(column.id(), scene);
        return isValidated(column, scene) && !isElsewhere(column.id()) && !NullChecks.hold(column, scene)
                ? set.with(Hazard.lock(column.id().owner(), "nobody reads or writes it while its rows are checked"))
                : set;
    }

    static boolean isValidated(Column column, Scene scene) {
        NotNull constraint = NotNull.of(column.id(), scene.target());
        return constraint == null || constraint.validated();
    }

    private static Change foreignOptions(Column from, Column to, Scene scene) {
        return ForeignOptions.change(Ddl.alterColumn(to.id()), from.foreignOptions(), to.foreignOptions());
    }

    /** The values of a foreign table's column are not here: nothing is checked, converted or lost. */
    static boolean isElsewhere(ObjectId column) {
        return column.owner().is(ForeignTable.class);
    }

    static Optional<Default> defaultOf(ObjectId column, Scene scene) {
        return scene.target().find(Default.id(column), Default.class);
    }

    /** Whether a column, and those below it, must not be null; null for no column. */
    static @Nullable Boolean notNull(ObjectId column, Catalog catalog) {
        NotNull constraint = NotNull.of(column, catalog);
        boolean inheritable = constraint == null || constraint.inheritable();
        return catalog.find(column, Column.class)
                .map(found -> found.notNull() && inheritable)
                .orElse(null);
    }
}
