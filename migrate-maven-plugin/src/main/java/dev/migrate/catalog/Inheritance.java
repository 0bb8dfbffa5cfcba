package dev.migrate.catalog;

/**
 * A table has the columns and checks of another one, and its rows are seen there, too ({@code INHERITS}).
 *
 * @param from the other one
 * @param position where that stands among those that the table inherits from, counted from 1
 */
public record Inheritance(ObjectId id, ObjectId from, int position) implements DbObject {

    /** The id of what a table has from another one. */
    public static ObjectId id(ObjectId table, ObjectId from) {
        return ObjectId.of(Inheritance.class, table, from.sqlName());
    }
}
