package dev.migrate.rule;

import dev.migrate.catalog.Statistics;
import java.util.ArrayList;
import java.util.List;

final class StatisticsRule implements RenameRule<Statistics> {
    @Override
    public Class<Statistics> type() {
        return Statistics.class;
    }

    @Override
    public List<Statement> create(Statistics statistics, List<Clause> parts, Scene scene) {
        List<String> statements = new ArrayList<>();
        statements.add("CREATE STATISTICS " + statistics.id().sqlName() + " " + statistics.definition());
        if (statistics.target() != null) {
            statements.add(target(statistics));
        }
        return Ddl.statements(statements);
    }

    @Override
    public List<Statement> drop(Statistics statistics, Scene scene) {
        return List.of(Statement.of("DROP STATISTICS " + statistics.id().sqlName()));
    }

    @Override
    public Changes<Statistics> changes() {
        return Changes.<Statistics>of()
                .replace("table", "definition")
                .on((from, to, scene) -> Change.inPlace(target(to)), "target");
    }

    /** PostgreSQL makes them anew for a column that it retypes, and forgets the target. */
    @Override
    public Reaction reaction(Statistics dependent, Disturbance disturbance) {
        return dependent.target() == null ? Reaction.STAYS : Reaction.GOES;
    }

    private static String target(Statistics statistics) {
        Integer target = statistics.target();
        return "ALTER STATISTICS " + statistics.id().sqlName() + " SET STATISTICS " + (target == null ? -1 : target);
    }
}
