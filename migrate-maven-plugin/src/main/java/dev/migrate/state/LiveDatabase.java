package dev.migrate.state;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.ObjectId;
import dev.migrate.read.CatalogReader;
import dev.migrate.server.Database;
import java.util.function.Predicate;

/**
 * A database that is in use.
 *
 * @param excluded what is none of the schema's, such as the version table; its parts go with it
 */
public record LiveDatabase(Database database, Predicate<ObjectId> excluded) {

    /**
     * What the database is now.
     *
     * @throws dev.migrate.server.DatabaseUnreachableException when there is no getting in
     */
    public Catalog catalog() {
        return CatalogReader.read(database).without(excluded);
    }
}
