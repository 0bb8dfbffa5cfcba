package dev.migrate.rule;

import dev.migrate.catalog.ForeignTable;
import java.util.ArrayList;
import java.util.List;

/** For the table itself; columns, checks and what else it has of a table {@code ALTER TABLE} changes. */
final class ForeignTableRule implements RenameRule<ForeignTable> {
    @Override
    public Class<ForeignTable> type() {
        return ForeignTable.class;
    }

    @Override
    public List<Statement> create(ForeignTable table, List<Clause> parts, Scene scene) {
        String sql = "CREATE " + address(table.id()) + TableBody.of(table.id(), parts, scene) + "\nSERVER "
                + table.server()
                + ForeignOptions.clause(table.options())
                        .map(options -> " " + options)
                        .orElse("");
        List<Statement> statements = new ArrayList<>();
        statements.add(ForeignOptions.withNote(Statement.of(sql), alter(table), table.options()));
        parts.forEach(part -> statements.addAll(part.after()));
        return statements;
    }

    /** The rows stay where they are. */
    @Override
    public List<Statement> drop(ForeignTable table, Scene scene) {
        return List.of(Statement.of("DROP " + address(table.id())));
    }

    @Override
    public Changes<ForeignTable> changes() {
        return Changes.<ForeignTable>of()
                .replace("server")
                .on((from, to, scene) -> new Change.Elsewhere(), "parents")
                .on((from, to, scene) -> ForeignOptions.change(alter(to), from.options(), to.options()), "options");
    }

    /** What else differs can be changed, but for the server. */
    @Override
    public boolean isAlike(ForeignTable from, ForeignTable to, Scene scene) {
        return from.server().equals(to.server()) && Likeness.inColumns(from.id(), to.id(), scene);
    }

    @Override
    public Reaction reaction(ForeignTable dependent, Disturbance disturbance) {
        return Reaction.STAYS;
    }

    private String alter(ForeignTable table) {
        return "ALTER " + address(table.id());
    }
}
