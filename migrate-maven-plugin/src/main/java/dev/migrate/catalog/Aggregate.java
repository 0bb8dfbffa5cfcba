package dev.migrate.catalog;

import java.util.List;
import java.util.Set;

/**
 * An aggregate.
 *
 * @param arguments as the server prints them; for an ordered-set aggregate with ORDER BY
 * @param returns the type of its result
 * @param options {@code SFUNC = …} and its kin, as SQL, in the order of the manual
 */
public record Aggregate(ObjectId id, Type type, String arguments, String returns, List<String> options)
        implements DbObject {

    /** How it takes its values. */
    public enum Type {
        NORMAL,
        ORDERED_SET,
        HYPOTHETICAL_SET
    }

    public Aggregate {
        options = List.copyOf(options);
    }

    /**
     * The id of an aggregate.
     *
     * @param types of all its arguments, as {@code format_type} prints them; none for that of whole rows
     */
    public static ObjectId id(ObjectId schema, String name, List<String> types) {
        return ObjectId.of(Aggregate.class, schema, name, types.isEmpty() ? "*" : String.join(", ", types));
    }

    /** A function without arguments has the same place as an aggregate of whole rows. */
    @Override
    public Set<String> names() {
        return Set.of(Names.routine(id).replace("(*)", "()"));
    }
}
