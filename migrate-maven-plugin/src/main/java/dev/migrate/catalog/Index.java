package dev.migrate.catalog;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An index that no constraint owns.
 *
 * @param table the table or materialized view that it is on
 * @param definition what comes after the table's name, as the server prints it, without the storage parameters
 * @param attachedTo the index of the table above that it is a part of, or the constraint that has that
 * @param attached its own parts, as SQL, sorted
 * @param usualName it is called as PostgreSQL calls one that it makes by itself
 * @param options storage parameters, {@code name=value} each
 * @param tablespace as SQL; null: the database's
 */
public record Index(
        ObjectId id,
        ObjectId table,
        boolean unique,
        String definition,
        @Nullable ObjectId attachedTo,
        List<String> attached,
        @NotCompared boolean usualName,
        Options options,
        @Nullable String tablespace)
        implements DbObject {
    public Index {
        attached = List.copyOf(attached);
    }

    /** The id of an index. */
    public static ObjectId id(ObjectId schema, String name) {
        return ObjectId.of(Index.class, schema, name);
    }

    @Override
    public ObjectId parent() {
        return table;
    }

    @Override
    public Set<String> names() {
        return Set.of(Names.relation(id.owner(), id.name()));
    }
}
