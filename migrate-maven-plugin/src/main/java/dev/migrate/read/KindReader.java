package dev.migrate.read;

import dev.migrate.catalog.DbObject;
import org.jspecify.annotations.Nullable;

/** Reads all objects of one kind with one query. */
interface KindReader<T extends DbObject> {

    /** The kind that it reads. */
    Class<T> type();

    /** Whether there may be any: where not, the query is spared. */
    default boolean isNeeded(Inventory inventory) {
        return true;
    }

    /**
     * The query. It runs with nothing but {@code pg_catalog} in the search path, so that the server's own printers
     * qualify every name; oids are cast to bigint.
     *
     * @param inventory what there is, on a server of what version
     */
    String query(Inventory inventory);

    /**
     * The object of a row.
     *
     * @param known what was read before; a row whose parent is not in it belongs to what is not read
     * @return null to leave the row out
     */
    @Nullable
    Fact<T> fact(Row row, Known known);
}
