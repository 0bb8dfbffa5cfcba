package dev.migrate.catalog;

import java.util.List;
import java.util.Set;

/**
 * A table whose rows are elsewhere, without what hangs on it. Its columns, checks and the like are those of any table.
 *
 * @param server where, as SQL
 * @param parents what it is a partition of or inherits from, as SQL, sorted. That it does is an object of its own
 * @param options sorted by name
 */
public record ForeignTable(ObjectId id, String server, List<String> parents, List<ForeignOption> options)
        implements DbObject {
    public ForeignTable {
        parents = List.copyOf(parents);
        options = List.copyOf(options);
    }

    /** The id of a foreign table. */
    public static ObjectId id(ObjectId schema, String name) {
        return ObjectId.of(ForeignTable.class, schema, name);
    }

    @Override
    public Set<String> names() {
        return Set.of(Names.relation(id.owner(), id.name()), Names.type(id.owner(), id.name()));
    }
}
