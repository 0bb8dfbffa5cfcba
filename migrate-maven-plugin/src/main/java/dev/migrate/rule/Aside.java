package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.ObjectId;
import java.util.stream.IntStream;

/** The names of what stands aside. */
final class Aside {
    private static final String OLD = "_old";
    private static final int ROOM = 8;

    private Aside() {}

    /** A name that nothing in the schema has: {@code mood_old}. */
    static String name(ObjectId schema, String name, Scene scene) {
        return name(schema, name, OLD, scene);
    }

    /** The same with another ending, of seven letters at most. */
    static String name(ObjectId schema, String name, String ending, Scene scene) {
        String stem = Identifier.shortened(name, Identifier.LONGEST - ROOM);
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> stem + ending + (number == 1 ? "" : number))
                .filter(free -> !isTaken(schema, free, scene.source()) && !isTaken(schema, free, scene.target()))
                .findFirst()
                .orElseThrow();
    }

    /** The object's own name, unquoted. */
    static String name(ObjectId id, Scene scene) {
        return name(id.owner(), id.name(), scene);
    }

    /** The object's name as SQL. */
    static String sqlName(ObjectId id, Scene scene) {
        return id.owner().sqlName() + "." + quoted(id, scene);
    }

    /** The object's name as SQL, without its schema. */
    static String quoted(ObjectId id, Scene scene) {
        return Identifier.quote(name(id, scene));
    }

    private static boolean isTaken(ObjectId schema, String name, Catalog catalog) {
        return catalog.objects().stream()
                .anyMatch(object -> object.id().name().equals(name)
                        && schema.equals(object.id().scope()));
    }
}
