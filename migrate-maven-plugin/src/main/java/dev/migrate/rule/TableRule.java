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

final class TableRule implements RenameRule<Table> {
    @Override
    public Class<Table> type() {
        return Table.class;
    }

    @Override
    public List<Statement> create(Table table, List<Clause> parts, Scene scene) {
        String method = table.accessMethod();
        String space = table.tablespace();
        String key = table.partitionKey();
        String sql = "CREATE " + (table.unlogged() ? "UNLOGGED " : "") + "TABLE "
                + table.id().sqlName() + body(table, parts, scene)
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
        return Likeness.mostly(
                from.id(), to.id(), Column.class, column -> List.of(column.id().name(), column.type()), scene);
    }

    private static String body(Table table, List<Clause> parts, Scene scene) {
        List<String> elements = Clause.at(Clause.Place.ELEMENT, parts);
        String list = elements.isEmpty() ? "" : " (\n    " + String.join(",\n    ", elements) + "\n)";
        List<String> wholes = Clause.at(Clause.Place.WHOLE, parts);
        if (!wholes.isEmpty()) {
            return " PARTITION OF " + wholes.get(0) + list + " " + bound(table.id(), scene);
        }
        List<String> parents = Clause.at(Clause.Place.PARENT, parts);
        return (list.isEmpty() ? " ()" : list)
                + (parents.isEmpty() ? "" : " INHERITS (" + String.join(", ", parents) + ")");
    }

    private static String bound(ObjectId table, Scene scene) {
        return scene.target().children(table, Partition.class).get(0).bound();
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
    public Changes<Table> changes() {
        return Changes.<Table>of()
                .replace("partitionKey")
                .on((from, to, scene) -> Change.inPlace(List.of()), "parents")
                .on((from, to, scene) -> rewritten(to, to.unlogged() ? "SET UNLOGGED" : "SET LOGGED"), "unlogged")
                .on(TableRule::options, "options")
                .on((from, to, scene) -> Change.inPlace(rowSecurity(to)), "rowSecurity")
                .on((from, to, scene) -> Change.inPlace(forcedRowSecurity(to)), "forcedRowSecurity")
                .on((from, to, scene) -> Change.inPlace(replicaIdentity(to)), "replicaIdentity")
                .on(TableRule::accessMethod, "accessMethod")
                .on((from, to, scene) -> rewritten(to, "SET TABLESPACE " + tablespace(to)), "tablespace");
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

    private static Change options(Table from, Table to, Scene scene) {
        return Change.inPlace(
                Ddl.statements(Ddl.setOptions("ALTER TABLE " + to.id().sqlName(), from.options(), to.options())));
    }

    /** Before PostgreSQL 15 a table keeps the access method that it was created with. */
    private static Change accessMethod(Table from, Table to, Scene scene) {
        String method = to.accessMethod();
        return scene.major() < 15
                ? new Change.Replace()
                : rewritten(to, "SET ACCESS METHOD " + (method == null ? "heap" : method));
    }

    private static Change rewritten(Table table, String action) {
        ObjectId id = table.id();
        return Change.inPlace(Statement.of(Ddl.alterTable(id, action)).with(Hazard.rewrite(id)));
    }

    private static String tablespace(Table table) {
        String space = table.tablespace();
        return space == null ? "pg_default" : space;
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
