package dev.migrate.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where data outside of the database is.
 *
 * @param wrapper the foreign-data wrapper that gets at it, as SQL
 * @param type as its author calls it; null: not said
 * @param version as its author calls it; null: not said
 * @param options sorted by name
 */
public record ForeignServer(
        ObjectId id,
        String wrapper,
        @Nullable String type,
        @Nullable String version,
        List<ForeignOption> options) implements DbObject {
    public ForeignServer {
        options = List.copyOf(options);
    }

    /** The id of a foreign server. */
    public static ObjectId id(String name) {
        return ObjectId.of(ForeignServer.class, null, name);
    }
}
