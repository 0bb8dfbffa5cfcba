package dev.migrate.state;

import dev.migrate.catalog.Catalog;
import dev.migrate.server.DatabaseServer;

/**
 * What SQL files ask for.
 *
 * @param server where they are loaded into a shadow
 */
public record LoadedModel(DatabaseServer server, SqlModel files) implements State {
    @Override
    public Catalog catalog() {
        try (Shadow shadow = Shadow.empty(server)) {
            files.load(shadow.database());
            return shadow.catalog();
        }
    }
}
