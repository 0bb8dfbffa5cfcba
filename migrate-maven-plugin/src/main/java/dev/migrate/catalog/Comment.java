package dev.migrate.catalog;

/** What is said about an object. */
public record Comment(ObjectId id, String text) implements DbObject {

    /** The id of an object's comment. */
    public static ObjectId id(ObjectId subject) {
        return ObjectId.of(Comment.class, subject, "");
    }
}
