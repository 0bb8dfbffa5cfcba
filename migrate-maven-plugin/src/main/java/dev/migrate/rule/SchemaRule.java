package dev.migrate.rule;

import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.Schema;
import java.util.List;

final class SchemaRule implements RenameRule<Schema> {
    @Override
    public Class<Schema> type() {
        return Schema.class;
    }

    @Override
    public List<Statement> create(Schema schema, List<Clause> parts, Scene scene) {
        return List.of(Statement.of("CREATE SCHEMA " + schema.id().sqlName()));
    }

    @Override
    public List<Statement> drop(Schema schema, Scene scene) {
        return List.of(Statement.of("DROP SCHEMA " + schema.id().sqlName()));
    }

    @Override
    public Changes<Schema> changes() {
        return Changes.of();
    }

    /** A schema that still holds something is not dropped. */
    @Override
    public boolean takesPartsAlong() {
        return false;
    }

    @Override
    public boolean holdsData() {
        return true;
    }

    @Override
    public boolean isAlike(Schema from, Schema to, Scene scene) {
        return Likeness.mostly(
                from.id(),
                to.id(),
                DbObject.class,
                object -> List.of(object.id().kind(), object.id().name()),
                scene);
    }
}
