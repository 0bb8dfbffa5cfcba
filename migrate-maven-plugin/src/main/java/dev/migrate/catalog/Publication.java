package dev.migrate.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which changes are offered to subscribers; of which tables is told by objects of their own.
 *
 * @param allTables of every table, those to come among them
 * @param publish insert, update, delete, truncate, in this order
 * @param viaRoot a partition's changes are those of the partitioned table
 * @param generatedColumns which computed columns are in it, since PostgreSQL 18: {@code stored}; null: none
 */
public record Publication(
        ObjectId id,
        boolean allTables,
        List<String> publish,
        boolean viaRoot,
        @Nullable String generatedColumns) implements DbObject {
    public Publication {
        publish = List.copyOf(publish);
    }

    /** The id of a publication. */
    public static ObjectId id(String name) {
        return ObjectId.of(Publication.class, null, name);
    }
}
