package dev.migrate.rule;

import dev.migrate.catalog.CompositeAttribute;
import dev.migrate.catalog.CompositeType;
import dev.migrate.catalog.ObjectId;
import java.util.List;
import java.util.stream.Collectors;

final class CompositeTypeRule implements AsideRule<CompositeType>, TypeRule<CompositeType>, RenameRule<CompositeType> {
    @Override
    public Class<CompositeType> type() {
        return CompositeType.class;
    }

    @Override
    public List<Statement> create(CompositeType type, List<Clause> parts, Scene scene) {
        String attributes = parts.isEmpty()
                ? "()"
                : parts.stream().map(Clause::sql).collect(Collectors.joining(",\n    ", "(\n    ", "\n)"));
        return List.of(Statement.of("CREATE TYPE " + type.id().sqlName() + " AS " + attributes));
    }

    @Override
    public List<Statement> drop(CompositeType type, Scene scene) {
        return List.of(Statement.of("DROP TYPE " + type.id().sqlName()));
    }

    @Override
    public Changes<CompositeType> changes() {
        return Changes.of();
    }

    @Override
    public List<Statement> setAside(CompositeType type, Scene scene) {
        return List.of(
                Statement.of("ALTER TYPE " + type.id().sqlName() + " RENAME TO " + Aside.quoted(type.id(), scene)));
    }

    @Override
    public List<Statement> dropAside(CompositeType type, Scene scene) {
        return List.of(Statement.of("DROP TYPE " + Aside.sqlName(type.id(), scene)));
    }

    @Override
    public String address(ObjectId id) {
        return "TYPE " + id.sqlName();
    }

    @Override
    public boolean isAlike(CompositeType from, CompositeType to, Scene scene) {
        return Likeness.mostly(
                from.id(),
                to.id(),
                CompositeAttribute.class,
                attribute -> List.of(attribute.id().name(), attribute.type()),
                scene);
    }
}
