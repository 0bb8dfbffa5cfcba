package dev.migrate.catalog;

import java.util.Set;

/**
 * The column that a sequence is dropped with ({@code OWNED BY}). An object of its own, so that the sequence can be there
 * before the column's default and its owner after the column.
 */
public record SequenceOwner(ObjectId id, ObjectId column) implements DbObject {

    /** The id of a sequence's owner. */
    public static ObjectId id(ObjectId sequence) {
        return ObjectId.of(SequenceOwner.class, sequence, "");
    }

    /** The sequence and the table have to belong to the same role by then. */
    @Override
    public Set<ObjectId> after() {
        return Set.of(Owner.id(id.owner()), Owner.id(column.owner()));
    }
}
