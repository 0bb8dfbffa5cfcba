package dev.migrate.rule;

import dev.migrate.catalog.Transform;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class TransformRule implements KindRule<Transform> {
    @Override
    public Class<Transform> type() {
        return Transform.class;
    }

    @Override
    public List<Statement> create(Transform transform, List<Clause> parts, Scene scene) {
        return List.of(Statement.of(create("CREATE ", transform)));
    }

    @Override
    public List<Statement> drop(Transform transform, Scene scene) {
        return List.of(Statement.of("DROP " + address(transform.id())));
    }

    @Override
    public Changes<Transform> changes() {
        return Changes.<Transform>of()
                .on((from, to, scene) -> Change.inPlace(create("CREATE OR REPLACE ", to)), "fromSql", "toSql");
    }

    private String create(String verb, Transform transform) {
        return verb
                + address(transform.id())
                + Stream.of(function("FROM SQL", transform.fromSql()), function("TO SQL", transform.toSql()))
                        .filter(function -> !function.isEmpty())
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String function(String direction, @Nullable String function) {
        return function == null ? "" : direction + " WITH FUNCTION " + function;
    }
}
