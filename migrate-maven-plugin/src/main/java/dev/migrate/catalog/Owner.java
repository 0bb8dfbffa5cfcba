package dev.migrate.catalog;

/**
 * Whose an object is that somebody gave away.
 *
 * <p>An object that belongs to whom it would belong anyway has none: the role that reads the catalog and would have made
 * it, or the owner of the database. So the same schema has the same facts on a shadow and in a database of another owner.
 *
 * @param role as SQL, quoted where needed
 */
public record Owner(ObjectId id, String role) implements DbObject {

    /** The id of an object's owner. */
    public static ObjectId id(ObjectId subject) {
        return ObjectId.of(Owner.class, subject, "");
    }
}
