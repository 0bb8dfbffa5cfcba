package dev.migrate.catalog;

import java.util.Set;

/** A type that is a row of attributes, without a table. */
public record CompositeType(ObjectId id) implements DbObject {

    /** The id of a composite type. */
    public static ObjectId id(ObjectId schema, String name) {
        return ObjectId.of(CompositeType.class, schema, name);
    }

    @Override
    public Set<String> names() {
        return Set.of(Names.type(id.owner(), id.name()), Names.relation(id.owner(), id.name()));
    }
}
