package dev.migrate.rule;

import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.ViewColumn;
import java.util.List;

/** A view's columns are what its query makes them. */
final class ViewColumnRule implements PartRule<ViewColumn>, RenameRule<ViewColumn> {
    @Override
    public Class<ViewColumn> type() {
        return ViewColumn.class;
    }

    @Override
    public Clause clause(ViewColumn column, List<Clause> parts, Scene scene) {
        return new Clause(Ddl.quoted(column.id()), create(column, parts, scene));
    }

    @Override
    public List<Statement> create(ViewColumn column, List<Clause> parts, Scene scene) {
        return ColumnSettings.withoutDefinition(column, scene);
    }

    @Override
    public List<Statement> drop(ViewColumn column, Scene scene) {
        return List.of();
    }

    @Override
    public Changes<ViewColumn> changes() {
        return Changes.<ViewColumn>of()
                .replaceParent("position", "type", "collation")
                .on(ColumnSettings::storage, "storage")
                .on(ColumnSettings::compression, "compression")
                .on(ColumnSettings::statistics, "statistics")
                .on(ColumnSettings::options, "options");
    }

    @Override
    public Reaction reaction(ViewColumn dependent, Disturbance disturbance) {
        return Reaction.STAYS;
    }

    @Override
    public String address(ObjectId id) {
        return "COLUMN " + id.sqlName();
    }

    /** Nothing is lost when the view is made anew. */
    @Override
    public boolean isRenamedAlone() {
        return false;
    }

    @Override
    public String rename(ObjectId id, String to) {
        return Ddl.alter(id.owner()) + " RENAME COLUMN " + Ddl.quoted(id) + " TO " + Identifier.quote(to);
    }
}
