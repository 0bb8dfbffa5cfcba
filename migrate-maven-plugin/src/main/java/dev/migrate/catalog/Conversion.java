package dev.migrate.catalog;

import java.util.Set;

/**
 * A conversion from one encoding of characters to another.
 *
 * @param source an encoding, as {@code pg_encoding_to_char} prints it
 * @param target an encoding, as {@code pg_encoding_to_char} prints it
 * @param function what does it, as SQL
 * @param usual it is taken between the two when it is found first
 */
public record Conversion(ObjectId id, String source, String target, String function, boolean usual)
        implements DbObject {

    /** The id of a conversion. */
    public static ObjectId id(ObjectId schema, String name) {
        return ObjectId.of(Conversion.class, schema, name);
    }

    /** A schema has one usual conversion between two encodings. */
    @Override
    public Set<String> names() {
        return usual ? Set.of("conversion from %s to %s in %s".formatted(source, target, id.owner())) : Set.of();
    }
}
