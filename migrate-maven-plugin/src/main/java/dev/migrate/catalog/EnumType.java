package dev.migrate.catalog;

import java.util.List;
import java.util.Set;

/**
 * A type that is a list of values.
 *
 * @param values in their order
 */
public record EnumType(ObjectId id, List<String> values) implements DbObject {
    public EnumType {
        values = List.copyOf(values);
    }

    /** The id of an enum type. */
    public static ObjectId id(ObjectId schema, String name) {
        return ObjectId.of(EnumType.class, schema, name);
    }

    @Override
    public Set<String> names() {
        return Set.of(Names.type(id.owner(), id.name()));
    }
}
