package dev.migrate.state;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Schema;
import dev.migrate.catalog.Table;
import dev.migrate.read.CatalogReader;
import dev.migrate.run.Archived;
import dev.migrate.run.Safeguard;
import dev.migrate.run.TableNames;
import dev.migrate.server.Database;
import java.util.Set;

/**
 * A database that is in use.
 *
 * @param tables the version and the log table, which are none of the schema's
 * @param archiveSchema where copies of what was taken away are, which are none of it either
 */
public record LiveDatabase(Database database, TableNames tables, String archiveSchema) implements State {

    /** With the archive, if there is one, where it usually is. */
    public LiveDatabase(Database database, TableNames tables) {
        this(database, tables, Safeguard.ARCHIVE_SCHEMA);
    }

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
        Catalog all = withoutArchive(CatalogReader.read(database));
        Catalog kept = all.without(own::contains);
        boolean isTheirs =
                own.stream().anyMatch(all::contains) && !tables.schema().equals("public");
        boolean isLeftEmpty = kept.children(schema, DbObject.class).stream()
                .allMatch(object -> object.id().name().isEmpty());
        return isTheirs && isLeftEmpty ? kept.without(schema::equals) : kept;
    }

    /** A schema of that name is the archive when it has the list of copies. */
    private Catalog withoutArchive(Catalog all) {
        ObjectId archive = Schema.id(archiveSchema);
        return all.contains(Table.id(archive, Archived.REGISTRY)) ? all.without(archive::equals) : all;
    }
}
