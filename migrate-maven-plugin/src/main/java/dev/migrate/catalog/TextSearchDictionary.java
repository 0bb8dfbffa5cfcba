package dev.migrate.catalog;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * A dictionary, which makes lexemes of words.
 *
 * @param template as SQL
 * @param options {@code stopwords = 'english'} each, as the server prints them
 */
public record TextSearchDictionary(ObjectId id, String template, Options options) implements DbObject {

    /** A thesaurus asks another dictionary, of which the server keeps the name only. */
    @Override
    public Set<String> mentions() {
        return options.inOrder().stream()
                .filter(option -> option.startsWith("dictionary = "))
                .flatMap(option -> new RoutineBody.Quoted(option).mentions().stream())
                .collect(Collectors.toSet());
    }

    /** The id of a dictionary. */
    public static ObjectId id(ObjectId schema, String name) {
        return ObjectId.of(TextSearchDictionary.class, schema, name);
    }
}
