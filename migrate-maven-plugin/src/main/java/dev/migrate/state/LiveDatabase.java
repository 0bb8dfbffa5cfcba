package dev.migrate.state;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Schema;
import dev.migrate.catalog.Table;
import dev.migrate.read.CatalogReader;
import dev.migrate.run.TableNames;
import dev.migrate.server.Database;
import java.util.Set;

/**
 * A database that is in use.
 *
 * @param tables the version and the log table, which are none of the schema's
 */
public record LiveDatabase(Database database, TableNames tables) implements State {

    /**
     * What the database is now, without the version and the log table; and without their schema, when it holds nothing
     * else and is not one that every database has.
     *
     * @throws dev.migrate.server.DatabaseUnreachableException when there is no getting in
     */
    @Override
    public Catalog catalog() {
        ObjectId schema = Schema.id(tables.schema());
        Set<ObjectId> own = Set.of(Table.id(schema, tables.version()), Table.id(schema, tables.log()));
        Catalog all = CatalogReader.read(database);
        Catalog kept = all.without(own::contains);
        boolean isTheirs =
                own.stream().anyMatch(all::contains) && !tables.schema().equals("public");
        boolean isLeftEmpty = kept.children(schema, DbObject.class).stream()
                .allMatch(object -> object.id().name().isEmpty());
        return isTheirs && isLeftEmpty ? kept.without(schema::equals) : kept;
    }
}
