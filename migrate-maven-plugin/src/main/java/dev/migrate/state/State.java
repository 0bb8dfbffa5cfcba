package dev.migrate.state;

import dev.migrate.catalog.Catalog;

/** A schema that can be read: what a history builds, what a model asks for, what a database is. */
public sealed interface State permits ReplayedHistory, LoadedModel, LiveDatabase {

    /**
     * Reads it; that may take a shadow, which is gone afterwards.
     *
     * @throws dev.migrate.MigrateException when it cannot be had, with the reason
     */
    Catalog catalog();
}
