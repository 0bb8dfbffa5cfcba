package dev.migrate.catalog;

import java.util.List;

/**
 * An operator or a function that belongs to a family and to none of its classes.
 *
 * @param position its number, which says what it is to the access method
 * @param definition as SQL has it: {@code OPERATOR 1 public.<(integer,bigint)}
 * @param types those that it is for, as far as they are in the catalog; PostgreSQL does not always know that it needs them
 * @param suitsClass it would be the same had it come with a class of the family
 */
public record OperatorFamilyMember(
        ObjectId id,
        @NotCompared int position,
        String definition,
        @NotCompared List<ObjectId> types,
        @NotCompared boolean suitsClass)
        implements DbObject {
    public OperatorFamilyMember {
        types = List.copyOf(types);
    }

    /**
     * The id of a member, which has no name.
     *
     * @param place as ALTER OPERATOR FAMILY has it: {@code OPERATOR 1 (integer, bigint)}
     */
    public static ObjectId id(ObjectId family, String place) {
        return ObjectId.of(OperatorFamilyMember.class, family, "", place);
    }
}
