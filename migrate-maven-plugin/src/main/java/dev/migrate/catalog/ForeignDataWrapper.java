package dev.migrate.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What gets at data outside of the database.
 *
 * @param handler the function that knows how, as SQL; null: none, so that nothing is got
 * @param validator the function that checks options, as SQL; null: none
 * @param options sorted by name
 */
public record ForeignDataWrapper(
        ObjectId id, @Nullable String handler, @Nullable String validator, List<ForeignOption> options)
        implements DbObject {
    public ForeignDataWrapper {
        options = List.copyOf(options);
    }

    /** The id of a foreign-data wrapper. */
    public static ObjectId id(String name) {
        return ObjectId.of(ForeignDataWrapper.class, null, name);
    }
}
