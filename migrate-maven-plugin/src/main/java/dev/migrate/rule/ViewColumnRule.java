package dev.migrate.rule;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.ViewColumn;
import java.util.List;

/** A view's columns are what its query makes them. */
final class ViewColumnRule implements PartRule<ViewColumn> {
    @Override
    public Class<ViewColumn> type() {
        return ViewColumn.class;
    }

    @Override
    public Clause clause(ViewColumn column, List<Clause> parts, Scene scene) {
        return Clause.of(Ddl.quoted(column.id()));
    }

    @Override
    public List<Statement> create(ViewColumn column, List<Clause> parts, Scene scene) {
        return List.of();
    }

    @Override
    public List<Statement> drop(ViewColumn column, Scene scene) {
        return List.of();
    }

    @Override
    public Changes<ViewColumn> changes() {
        return Changes.<ViewColumn>of().replaceParent("position", "type");
    }

    @Override
    public Reaction reaction(ViewColumn dependent, Disturbance disturbance) {
        return Reaction.STAYS;
    }

    @Override
    public String address(ObjectId id) {
        return "COLUMN " + id.sqlName();
    }
}
