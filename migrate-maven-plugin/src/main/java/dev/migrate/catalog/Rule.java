package dev.migrate.catalog;

/**
 * A rule on a table or a view; the one that makes a view what it is belongs to the view.
 *
 * @param definition what comes after its name, as the server prints it
 */
public record Rule(ObjectId id, String definition, Firing firing) implements DbObject {

    /** The id of a relation's rule. */
    public static ObjectId id(ObjectId relation, String name) {
        return ObjectId.of(Rule.class, relation, name);
    }
}
