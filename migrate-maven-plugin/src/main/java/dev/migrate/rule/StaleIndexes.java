package dev.migrate.rule;

import dev.migrate.catalog.Index;
import dev.migrate.catalog.ObjectId;
import java.util.stream.Stream;

/** Indexes keep what they were given when the rows were written. */
final class StaleIndexes {
    private StaleIndexes() {}

    /**
     * What to say of each index whose expressions use an object that changes in place.
     *
     * @param giver what the object is: {@code the function}
     */
    static Stream<String> notes(ObjectId changed, String giver, Scene scene) {
        return scene.source().dependents(changed).stream()
                .filter(dependent -> dependent.is(Index.class) && scene.target().contains(dependent))
                .sorted()
                .map(index -> "The index %s holds what %s returned so far; if that changes: REINDEX INDEX %s;"
                        .formatted(index.sqlName(), giver, index.sqlName()));
    }
}
