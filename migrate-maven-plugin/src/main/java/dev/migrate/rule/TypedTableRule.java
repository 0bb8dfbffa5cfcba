package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Column;
import dev.migrate.catalog.CompositeAttribute;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.TypedTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** While the type or the table's columns change, the table is of no type; its rows stay. */
final class TypedTableRule implements PartRule<TypedTable> {
    @Override
    public Class<TypedTable> type() {
        return TypedTable.class;
    }

    @Override
    public Clause clause(TypedTable typed, List<Clause> parts, Scene scene) {
        return Clause.at(Clause.Place.TYPE, typed.type().sqlName());
    }

    @Override
    public List<Statement> create(TypedTable typed, List<Clause> parts, Scene scene) {
        return List.of(Statement.of(
                Ddl.alterTable(typed.id().owner(), "OF " + typed.type().sqlName())));
    }

    @Override
    public List<Statement> drop(TypedTable typed, Scene scene) {
        return List.of(Statement.of(Ddl.alterTable(typed.id().owner(), "NOT OF")));
    }

    @Override
    public Changes<TypedTable> changes() {
        return Changes.<TypedTable>of().replace("type", "attributes");
    }

    @Override
    public Set<ObjectId> follows(TypedTable typed, Scene scene) {
        Set<ObjectId> before = new HashSet<>();
        for (Catalog catalog : List.of(scene.source(), scene.target())) {
            catalog.children(typed.id().owner(), Column.class).stream()
                    .map(DbObject::id)
                    .filter(column -> !gives(column, scene))
                    .forEach(before::add);
            catalog.children(typed.type(), CompositeAttribute.class).stream()
                    .map(DbObject::id)
                    .forEach(before::add);
        }
        return before;
    }

    /** Whether a column comes with the type that its new table is of. */
    static boolean gives(ObjectId column, Scene scene) {
        ObjectId table = column.owner();
        return scene.isNew(table) && scene.target().contains(TypedTable.id(table));
    }
}
