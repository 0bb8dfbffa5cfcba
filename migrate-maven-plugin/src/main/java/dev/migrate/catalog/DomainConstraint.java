package dev.migrate.catalog;

/**
 * A condition on the values of a domain.
 *
 * @param definition as the server prints it, without what the next one says
 * @param validated holds for the rows that were there before it
 */
public record DomainConstraint(ObjectId id, String definition, boolean validated) implements DbObject {

    /** The id of a domain's constraint. */
    public static ObjectId id(ObjectId domain, String name) {
        return ObjectId.of(DomainConstraint.class, domain, name);
    }
}
