package dev.migrate.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a publication offers a table.
 *
 * @param columns their names, sorted; empty: all
 * @param condition which rows, as the server prints it; null: all
 */
public record PublicationTable(
        ObjectId id,
        ObjectId table,
        List<String> columns,
        @Nullable String condition) implements DbObject {
    public PublicationTable {
        columns = List.copyOf(columns);
    }

    /** The id of a table's place in a publication. */
    public static ObjectId id(ObjectId publication, ObjectId table) {
        return ObjectId.of(PublicationTable.class, publication, table.sqlName());
    }
}
