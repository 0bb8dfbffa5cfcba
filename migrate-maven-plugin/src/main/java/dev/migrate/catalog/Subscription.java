package dev.migrate.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription to publications of another database. Its connection string is a secret and is not read; whether it is
 * enabled is how it is doing, and no schema.
 *
 * @param publications their names as they are over there, sorted
 * @param slot the replication slot over there; null: none
 * @param options {@code name=value} each, sorted, as far as they are not the default
 */
public record Subscription(
        ObjectId id, List<String> publications, @Nullable String slot, List<String> options) implements DbObject {

    /** What scripts give instead of the connection string: it leads nowhere. */
    public static final String PLACEHOLDER = "host=to-be-set.invalid password=to-be-set";

    public Subscription {
        publications = List.copyOf(publications);
        options = List.copyOf(options);
    }

    /** The id of a subscription. */
    public static ObjectId id(String name) {
        return ObjectId.of(Subscription.class, null, name);
    }
}
