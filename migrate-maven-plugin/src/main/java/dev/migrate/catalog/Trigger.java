package dev.migrate.catalog;

/**
 * A trigger on a table or a view. One that a partition has of its parent is no object of its own.
 *
 * @param constraint it can be deferred to the end of the transaction
 * @param definition what comes after its name, as the server prints it
 */
public record Trigger(ObjectId id, boolean constraint, String definition, Firing firing) implements DbObject {

    /** The id of a relation's trigger. */
    public static ObjectId id(ObjectId relation, String name) {
        return ObjectId.of(Trigger.class, relation, name);
    }
}
