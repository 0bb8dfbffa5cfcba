package dev.migrate.rule;

import dev.migrate.catalog.Cast;
import java.util.List;

/** A cast cannot be altered. */
final class CastRule implements KindRule<Cast> {
    @Override
    public Class<Cast> type() {
        return Cast.class;
    }

    @Override
    public List<Statement> create(Cast cast, List<Clause> parts, Scene scene) {
        String context = cast.context() == Cast.Context.EXPLICIT ? "" : " AS " + cast.context();
        return List.of(Statement.of("CREATE " + address(cast.id()) + " " + cast.method() + context));
    }

    @Override
    public List<Statement> drop(Cast cast, Scene scene) {
        return List.of(Statement.of("DROP " + address(cast.id())));
    }

    @Override
    public Changes<Cast> changes() {
        return Changes.<Cast>of().replace("method", "context");
    }
}
