package dev.migrate.catalog;

import java.util.Set;

/**
 * That a column numbers its rows by itself.
 *
 * @param always a value of one's own needs {@code OVERRIDING SYSTEM VALUE}
 * @param sequence the name of the sequence behind it, which is in the table's schema
 */
public record Identity(ObjectId id, boolean always, String sequence, SequenceOptions options) implements DbObject {

    /** The id of a column's identity. */
    public static ObjectId id(ObjectId column) {
        return ObjectId.of(Identity.class, column, "");
    }

    @Override
    public Set<String> names() {
        ObjectId column = id.owner();
        return Set.of(Names.relation(column.owner().owner(), sequence), Names.filling(column));
    }
}
