package dev.migrate.catalog;

import java.util.List;

/**
 * A table has exactly the columns of a composite type ({@code OF}).
 *
 * @param type the type
 * @param attributes what that is made of, as SQL, sorted: while a table is of it, it cannot change
 */
public record TypedTable(ObjectId id, ObjectId type, List<String> attributes) implements DbObject {
    public TypedTable {
        attributes = List.copyOf(attributes);
    }

    /** The id of a table's being of a type. */
    public static ObjectId id(ObjectId table) {
        return ObjectId.of(TypedTable.class, table, "");
    }
}
