package dev.migrate.state;

import dev.migrate.catalog.Catalog;
import dev.migrate.server.DatabaseServer;
import java.util.function.Consumer;

/**
 * What SQL files ask for.
 *
 * @param server where they are loaded into a shadow
 * @param notes is told about roles that had to be made for them and statements that were left out
 */
public record LoadedModel(DatabaseServer server, SqlModel files, Consumer<String> notes) implements State {
    @Override
    public Catalog catalog() {
        try (Shadow shadow = Shadow.empty(server)) {
            return files.build(shadow.session(), notes);
        }
    }
}
