package dev.migrate.rule;

import dev.migrate.catalog.Aggregate;
import java.util.List;

final class AggregateRule implements RenameRule<Aggregate> {
    @Override
    public Class<Aggregate> type() {
        return Aggregate.class;
    }

    @Override
    public List<Statement> create(Aggregate aggregate, List<Clause> parts, Scene scene) {
        return List.of(Statement.of(create("CREATE AGGREGATE ", aggregate)));
    }

    @Override
    public List<Statement> drop(Aggregate aggregate, Scene scene) {
        return List.of(Statement.of("DROP AGGREGATE " + aggregate.id().sqlName()));
    }

    @Override
    public Changes<Aggregate> changes() {
        return Changes.<Aggregate>of()
                .replace("type", "arguments", "returns")
                .on((from, to, scene) -> Change.inPlace(create("CREATE OR REPLACE AGGREGATE ", to)), "options");
    }

    private static String create(String verb, Aggregate aggregate) {
        String arguments = aggregate.arguments().isEmpty() ? "*" : aggregate.arguments();
        return verb + aggregate.id().sqlPath() + "(" + arguments + ") (\n    "
                + String.join(",\n    ", aggregate.options()) + "\n)";
    }
}
