package dev.migrate.catalog;

import java.util.List;

/**
 * A configuration, which says what becomes of a text.
 *
 * @param parser as SQL
 * @param mappings in the order of the parser's tokens; a type of token that has none is left out of the result
 */
public record TextSearchConfiguration(ObjectId id, String parser, List<Mapping> mappings) implements DbObject {

    /**
     * What becomes of the tokens of a type.
     *
     * @param token the type, as the parser calls it
     * @param dictionaries which of them are asked, as SQL, in this order
     */
    public record Mapping(String token, List<String> dictionaries) {
        public Mapping {
            dictionaries = List.copyOf(dictionaries);
        }
    }

    public TextSearchConfiguration {
        mappings = List.copyOf(mappings);
    }

    /** The id of a configuration. */
    public static ObjectId id(ObjectId schema, String name) {
        return ObjectId.of(TextSearchConfiguration.class, schema, name);
    }
}
