package dev.migrate.catalog;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table; NOT NULL is its column's.
 *
 * @param definition as the server prints it, without what the next five say
 * @param deferrable may be checked at the end of the transaction
 * @param deferred is checked there unless told otherwise
 * @param validated holds for the rows that were there before it
 * @param enforced false from PostgreSQL 18 on: it is only said
 * @param local defined here, be it also inherited
 * @param inheritedFrom the one on the table above that it is a part of, be it a constraint or a unique index
 * @param attached the parts of its index, as SQL, sorted
 * @param usualName it is called as PostgreSQL calls one that it makes by itself
 * @param options storage parameters of its index, {@code name=value} each
 * @param tablespace its index's, as SQL; null: the database's, or it has no index
 */
public record Constraint(
        ObjectId id,
        ConstraintType type,
        String definition,
        boolean deferrable,
        boolean deferred,
        boolean validated,
        boolean enforced,
        boolean local,
        @Nullable ObjectId inheritedFrom,
        List<String> attached,
        @NotCompared boolean usualName,
        Options options,
        @Nullable String tablespace)
        implements DbObject {

    public Constraint {
        attached = List.copyOf(attached);
    }

    /** The id of a table's constraint. */
    public static ObjectId id(ObjectId table, String name) {
        return ObjectId.of(Constraint.class, table, name);
    }

    /** Primary and other keys come first, and those that point to them last. */
    @Override
    public int position() {
        return switch (type) {
            case PRIMARY_KEY -> 0;
            case UNIQUE -> 1;
            case EXCLUSION -> 2;
            case CHECK -> 3;
            case FOREIGN_KEY -> 4;
        };
    }

    @Override
    public Set<String> names() {
        return type.indexed() ? Set.of(Names.relation(id.owner().owner(), id.name())) : Set.of();
    }
}
