package dev.migrate.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A materialized view.
 *
 * @param query as the server prints it
 * @param options storage parameters, {@code name=value} each
 * @param accessMethod as SQL; null: heap
 * @param tablespace as SQL; null: the database's
 * @param populated it has been filled and can be read
 */
public record MaterializedView(
        ObjectId id,
        String query,
        Options options,
        @Nullable String accessMethod,
        @Nullable String tablespace,
        @NotCompared boolean populated)
        implements DbObject {

    /** The id of a materialized view. */
    public static ObjectId id(ObjectId schema, String name) {
        return ObjectId.of(MaterializedView.class, schema, name);
    }

    @Override
    public Set<String> names() {
        return Set.of(Names.relation(id.owner(), id.name()), Names.type(id.owner(), id.name()));
    }
}
