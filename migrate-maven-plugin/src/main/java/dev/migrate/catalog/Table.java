package dev.migrate.catalog;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plain table or a partitioned one, without what hangs on it.
 *
 * @param partitionKey {@code RANGE (day)}; null: it holds its rows itself
 * @param parents what it is a partition of or inherits from, as SQL, sorted. That it does is an object of its own
 * @param options storage parameters, {@code name=value} each; those of its TOAST table as {@code toast.name=value}
 * @param accessMethod as SQL; null: heap
 * @param tablespace as SQL; null: the database's
 */
public record Table(
        ObjectId id,
        @Nullable String partitionKey,
        List<String> parents,
        boolean unlogged,
        Options options,
        boolean rowSecurity,
        boolean forcedRowSecurity,
        ReplicaIdentity replicaIdentity,
        @Nullable String accessMethod,
        @Nullable String tablespace)
        implements DbObject {

    /** Which of a changed row's old values are written for logical replication. */
    public enum ReplicaIdentity {
        DEFAULT,
        NOTHING,
        FULL
    }

    public Table {
        parents = List.copyOf(parents);
    }

    /** The id of a table. */
    public static ObjectId id(ObjectId schema, String name) {
        return ObjectId.of(Table.class, schema, name);
    }

    /** Whether its rows are in partitions. */
    public boolean isPartitioned() {
        return partitionKey != null;
    }

    @Override
    public Set<String> names() {
        return Set.of(Names.relation(id.owner(), id.name()), Names.type(id.owner(), id.name()));
    }
}
