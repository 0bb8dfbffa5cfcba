package dev.migrate.catalog;

import java.util.Set;

/**
 * A sequence, identity columns' own ones apart.
 *
 * @param type smallint, integer or bigint
 * @param unlogged since PostgreSQL 15
 */
public record Sequence(ObjectId id, String type, SequenceOptions options, boolean unlogged) implements DbObject {

    /** The id of a sequence. */
    public static ObjectId id(ObjectId schema, String name) {
        return ObjectId.of(Sequence.class, schema, name);
    }

    @Override
    public Set<String> names() {
        return Set.of(Names.relation(id.owner(), id.name()));
    }
}
