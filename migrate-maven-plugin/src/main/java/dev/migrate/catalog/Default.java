package dev.migrate.catalog;

import java.util.Set;

/**
 * The value that a column of a table or a view takes when none is given.
 *
 * @param expression as the server prints it
 * @param varying it may be another value for each row
 */
public record Default(
        ObjectId id, String expression, @NotCompared boolean varying) implements DbObject {

    /** The id of a column's default. */
    public static ObjectId id(ObjectId column) {
        return ObjectId.of(Default.class, column, "");
    }

    @Override
    public Set<String> names() {
        return Set.of(Names.filling(id.owner()));
    }
}
