package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.Inheritance;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.PublicationTable;
import java.util.List;
import java.util.stream.Collectors;

/** A table whose columns or rows change leaves the publication and comes back in the same transaction. */
final class PublicationTableRule implements PartRule<PublicationTable> {
    static final String WORD = "TABLE ";

    @Override
    public Class<PublicationTable> type() {
        return PublicationTable.class;
    }

    @Override
    public Clause clause(PublicationTable part, List<Clause> parts, Scene scene) {
        return Clause.of(WORD + definition(part, scene.target()));
    }

    @Override
    public List<Statement> create(PublicationTable part, List<Clause> parts, Scene scene) {
        return List.of(alter(part, "ADD TABLE " + definition(part, scene.target())));
    }

    @Override
    public List<Statement> drop(PublicationTable part, Scene scene) {
        return List.of(alter(part, "DROP TABLE " + only(part.table(), scene.source())));
    }

    @Override
    public Changes<PublicationTable> changes() {
        return Changes.<PublicationTable>of().replace("table", "columns", "condition");
    }

    private static Statement alter(PublicationTable part, String action) {
        return Statement.of("ALTER PUBLICATION " + part.id().owner().sqlName() + " " + action);
    }

    private static String definition(PublicationTable part, Catalog catalog) {
        String condition = part.condition();
        String columns = part.columns().stream().map(Identifier::quote).collect(Collectors.joining(", ", " (", ")"));
        return only(part.table(), catalog)
                + (part.columns().isEmpty() ? "" : columns)
                + (condition == null ? "" : " WHERE (" + Expressions.strip(condition) + ")");
    }

    /** Tables that inherit from it are in the publication by themselves, or not. */
    private static String only(ObjectId table, Catalog catalog) {
        boolean inherited = Lineage.below(table, catalog)
                .anyMatch(below -> !catalog.children(below, Inheritance.class).isEmpty());
        return (inherited ? "ONLY " : "") + table.sqlName();
    }
}
