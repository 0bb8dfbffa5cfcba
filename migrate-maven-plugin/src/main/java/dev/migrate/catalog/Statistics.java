package dev.migrate.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ANALYZE} finds out about several columns, or an expression, of a table.
 *
 * @param table the table or materialized view
 * @param definition what comes after the name, as the server prints it
 * @param target how much of it is kept; null: as much as of the columns
 */
public record Statistics(
        ObjectId id,
        ObjectId table,
        String definition,
        @Nullable Integer target) implements DbObject {

    /** The id of a statistics object. */
    public static ObjectId id(ObjectId schema, String name) {
        return ObjectId.of(Statistics.class, schema, name);
    }

    @Override
    public ObjectId parent() {
        return table;
    }

    @Override
    public Set<String> names() {
        return Set.of("statistics " + id.sqlName());
    }
}
