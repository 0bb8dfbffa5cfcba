package dev.migrate.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An extension, which stands for everything that it brings.
 *
 * @param version as its author calls it
 * @param schema where its objects are; null for one that it brings itself, or for the server's own
 * @param usualVersion whether the server takes this version when none is named
 * @param relocatable whether its objects can move to another schema
 * @param updates the versions that it can be brought to
 */
public record Extension(
        ObjectId id,
        String version,
        @Nullable ObjectId schema,
        @NotCompared boolean usualVersion,
        @NotCompared boolean relocatable,
        @NotCompared List<String> updates)
        implements DbObject {
    public Extension {
        updates = List.copyOf(updates);
    }

    /** The id of an extension. */
    public static ObjectId id(String name) {
        return ObjectId.of(Extension.class, null, name);
    }
}
