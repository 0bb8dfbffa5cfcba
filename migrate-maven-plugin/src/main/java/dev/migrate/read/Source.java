package dev.migrate.read;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a query that asks many system catalogs for the same.
 *
 * @param catalog the oid of the one that it asks
 * @param query a SELECT with as many columns as the others have
 */
record Source(long catalog, String query) {

    /** One query of the parts that have something to find; schemas are there in any case. */
    static String union(List<Source> sources, Inventory inventory) {
        return sources.stream()
                .filter(source -> source.catalog == Address.PG_NAMESPACE || inventory.has(source.catalog))
                .map(Source::query)
                .collect(Collectors.joining("\nUNION ALL "));
    }
}
