package dev.migrate.rule;

import dev.migrate.catalog.PublicationSchema;
import java.util.List;

final class PublicationSchemaRule implements PartRule<PublicationSchema> {
    @Override
    public Class<PublicationSchema> type() {
        return PublicationSchema.class;
    }

    @Override
    public Clause clause(PublicationSchema part, List<Clause> parts, Scene scene) {
        return Clause.of(definition(part));
    }

    @Override
    public List<Statement> create(PublicationSchema part, List<Clause> parts, Scene scene) {
        return List.of(alter(part, "ADD"));
    }

    @Override
    public List<Statement> drop(PublicationSchema part, Scene scene) {
        return List.of(alter(part, "DROP"));
    }

    @Override
    public Changes<PublicationSchema> changes() {
        return Changes.<PublicationSchema>of().replace("schema");
    }

    private static Statement alter(PublicationSchema part, String verb) {
        return Statement.of("ALTER PUBLICATION " + part.id().owner().sqlName() + " " + verb + " " + definition(part));
    }

    private static String definition(PublicationSchema part) {
        return "TABLES IN SCHEMA " + part.schema().sqlName();
    }
}
