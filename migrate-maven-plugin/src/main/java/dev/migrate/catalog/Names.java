package dev.migrate.catalog;

/** The name spaces of PostgreSQL that several kinds share. */
final class Names {
    private Names() {}

    /** Tables, views, sequences and indexes of a schema. */
    static String relation(ObjectId schema, String name) {
        return "relation " + schema.sqlName() + "." + Identifier.quote(name);
    }

    /** Types of a schema; every table and view makes one. */
    static String type(ObjectId schema, String name) {
        return "type " + schema.sqlName() + "." + Identifier.quote(name);
    }

    /** Functions, procedures and aggregates of a schema. */
    static String routine(ObjectId id) {
        return "routine " + id.sqlName();
    }

    /** What fills a column by itself: there can be one of it. */
    static String filling(ObjectId column) {
        return "value of " + column;
    }
}
