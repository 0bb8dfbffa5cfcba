package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Column;
import dev.migrate.catalog.Constraint;
import dev.migrate.catalog.ConstraintType;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Partition;
import dev.migrate.catalog.Table;
import dev.migrate.catalog.Table.ReplicaIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

final class TableRule implements RenameRule<Table> {
    static final int FIRST_TO_SET_ACCESS_METHOD = 15;

    @Override
    public Class<Table> type() {
        return Table.class;
    }

    @Override
    public List<Statement> create(Table table, List<Clause> parts, Scene scene) {
        String method = inParts(table, Table::accessMethod, "heap", scene);
        String space = inParts(table, Table::tablespace, "pg_default", scene);
        String key = table.partitionKey();
        String sql = "CREATE " + (table.unlogged() ? "UNLOGGED " : "") + "TABLE "
                + table.id().sqlName() + TableBody.of(table.id(), parts, scene)
                + (key == null ? "" : " PARTITION BY " + key)
                + (method == null ? "" : " USING " + method)
                + Ddl.with(table.options())
                + (space == null ? "" : " TABLESPACE " + space);
        List<Statement> statements = new ArrayList<>();
        statements.add(Statement.of(sql));
        parts.forEach(part -> statements.addAll(part.after()));
        statements.addAll(settings(table));
        return statements;
    }

    @Override
    public boolean isAlike(Table from, Table to, Scene scene) {
        return Likeness.inColumns(from.id(), to.id(), scene);
    }

    private static List<Statement> settings(Table table) {
        List<String> settings = new ArrayList<>();
        if (table.rowSecurity()) {
            settings.add(rowSecurity(table));
        }
        if (table.forcedRowSecurity()) {
            settings.add(forcedRowSecurity(table));
        }
        if (table.replicaIdentity() != ReplicaIdentity.DEFAULT) {
            settings.add(replicaIdentity(table));
        }
        return Ddl.statements(settings);
    }

    @Override
    public List<Statement> drop(Table table, Scene scene) {
        List<Statement> statements = new ArrayList<>();
        scene.source().children(table.id(), Partition.class).stream()
                .filter(partition -> isReferred(partition.of(), scene))
                .map(PartitionRule::detach)
                .forEach(statements::add);
        statements.add(Statement.of("DROP TABLE " + table.id().sqlName()).with(Hazard.dataLoss(table.id())));
        return statements;
    }

    /** PostgreSQL drops no partition as long as a foreign key refers to the whole. */
    private static boolean isReferred(ObjectId table, Scene scene) {
        Catalog source = scene.source();
        return Lineage.isAnyUpwards(table, source, one -> Attachment.indexes(one, source)
                .flatMap(key -> source.dependents(key.id()).stream())
                .map(source::get)
                .anyMatch(dependent ->
                        dependent instanceof Constraint constraint && constraint.type() == ConstraintType.FOREIGN_KEY));
    }

    @Override
    public String remark() {
        return "Another partition key takes another table, whose rows are lost: the script says so. "
                + "Attaching and detaching partitions and parents is a matter of kinds of their own.";
    }

    @Override
    public Changes<Table> changes() {
        return Changes.<Table>of()
                .replace("partitionKey")
                .on((from, to, scene) -> new Change.Elsewhere(), "parents")
                .on(Persistence::change, "unlogged")
                .on(TableRule::options, "options")
                .on((from, to, scene) -> Change.inPlace(rowSecurity(to)), "rowSecurity")
                .on((from, to, scene) -> Change.inPlace(forcedRowSecurity(to)), "forcedRowSecurity")
                .on((from, to, scene) -> Change.inPlace(replicaIdentity(to)), "replicaIdentity")
                .on(TableRule::accessMethod, "accessMethod")
                .on((from, to, scene) -> moved(to, Ddl.setTablespace(to.tablespace())), "tablespace")
                .replacedWhen("before PostgreSQL 15, which has no statement for it", "accessMethod");
    }

    /** Views that select the row as a whole do not notice a change of the table itself. */
    @Override
    public Reaction reaction(Table dependent, Disturbance disturbance) {
        return Reaction.STAYS;
    }

    @Override
    public boolean holdsData() {
        return true;
    }

    /** Parameters of the part for long values are passed over as long as no column is there that could have any. */
    private static Change options(Table from, Table to, Scene scene) {
        boolean ofLongValues = to.options().inOrder().stream().anyMatch(option -> option.startsWith("toast."));
        Set<ObjectId> columns = scene.target().children(to.id(), Column.class).stream()
                .map(Column::id)
                .filter(column -> ofLongValues && scene.isNew(column))
                .collect(Collectors.toSet());
        return new Change.InPlace(
                Ddl.statements(Ddl.setOptions("ALTER TABLE " + to.id().sqlName(), from.options(), to.options())),
                Disturbance.NONE,
                columns);
    }

    /** Before PostgreSQL 15 a table keeps the access method that it was created with. */
    private static Change accessMethod(Table from, Table to, Scene scene) {
        return scene.major() < FIRST_TO_SET_ACCESS_METHOD
                ? new Change.Replace()
                : moved(to, setAccessMethod(to.accessMethod()));
    }

    static String setAccessMethod(@Nullable String method) {
        return "SET ACCESS METHOD " + Objects.requireNonNullElse(method, "heap");
    }

    /** Of a partitioned table only partitions to come are otherwise. */
    private static Change moved(Table table, String action) {
        return table.isPartitioned() ? Change.inPlace(Ddl.alterTable(table.id(), action)) : rewritten(table, action);
    }

    /** A partition that says nothing has it as the partitioned table has. */
    private static @Nullable String inParts(
            Table table, Function<Table, @Nullable String> trait, String standard, Scene scene) {
        boolean above = scene.target().children(table.id(), Partition.class).stream()
                .flatMap(partition -> scene.target().find(partition.of(), Table.class).stream())
                .anyMatch(partitioned -> trait.apply(partitioned) != null);
        String own = trait.apply(table);
        return own == null && above ? standard : own;
    }

    private static Change rewritten(Table table, String action) {
        ObjectId id = table.id();
        return Change.inPlace(Statement.of(Ddl.alterTable(id, action)).with(Hazard.rewrite(id)));
    }

    private static String rowSecurity(Table table) {
        return Ddl.alterTable(table.id(), (table.rowSecurity() ? "ENABLE" : "DISABLE") + " ROW LEVEL SECURITY");
    }

    private static String forcedRowSecurity(Table table) {
        return Ddl.alterTable(table.id(), (table.forcedRowSecurity() ? "FORCE" : "NO FORCE") + " ROW LEVEL SECURITY");
    }

    private static String replicaIdentity(Table table) {
        return Ddl.alterTable(table.id(), "REPLICA IDENTITY " + table.replicaIdentity());
    }
}
