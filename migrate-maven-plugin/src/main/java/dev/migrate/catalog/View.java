package dev.migrate.catalog;

import java.util.Set;

/**
 * A view.
 *
 * @param query as the server prints it
 * @param options {@code security_barrier}, {@code security_invoker}, {@code check_option}: {@code name=value} each
 */
public record View(ObjectId id, String query, Options options) implements DbObject {

    /** The id of a view. */
    public static ObjectId id(ObjectId schema, String name) {
        return ObjectId.of(View.class, schema, name);
    }

    @Override
    public Set<String> names() {
        return Set.of(Names.relation(id.owner(), id.name()), Names.type(id.owner(), id.name()));
    }
}
