package dev.migrate.catalog;

/** That a publication offers every table of a schema, since PostgreSQL 15. */
public record PublicationSchema(ObjectId id, ObjectId schema) implements DbObject {

    /** The id of a schema's place in a publication. */
    public static ObjectId id(ObjectId publication, ObjectId schema) {
        return ObjectId.of(PublicationSchema.class, publication, schema.name());
    }
}
