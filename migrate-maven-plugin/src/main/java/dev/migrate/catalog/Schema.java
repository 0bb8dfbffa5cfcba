package dev.migrate.catalog;

/** A schema, as a name space for the rest. */
public record Schema(ObjectId id) implements DbObject {

    /** The id of a schema. */
    public static ObjectId id(String name) {
        return ObjectId.of(Schema.class, null, name);
    }
}
