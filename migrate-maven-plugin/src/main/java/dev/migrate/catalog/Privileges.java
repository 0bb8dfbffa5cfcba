package dev.migrate.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who may do what with an object, as far as it is not what PostgreSQL begins with.
 *
 * <p>A role that default privileges would give something is named in any case, be it with what PostgreSQL begins with:
 * an object that is made while they are in force has to be brought there.
 *
 * @param grants sorted by role; a role that is not among them has what PostgreSQL begins with
 * @param all what there is to grant on the object, and what its owner begins with
 * @param open what everybody begins with
 */
public record Privileges(
        ObjectId id,
        List<Grant> grants,
        @NotCompared List<Privilege> all,
        @NotCompared List<Privilege> open) implements DbObject, Grants {

    public Privileges {
        grants = List.copyOf(grants);
        all = all.stream().sorted().toList();
        open = List.copyOf(open);
    }

    /** The id of the privileges on an object. */
    public static ObjectId id(ObjectId subject) {
        return ObjectId.of(Privileges.class, subject, "");
    }

    @Override
    public Grant standard(String grantee) {
        return switch (grantee) {
            case Grant.OWNER -> Grant.of(grantee, all);
            case Grant.PUBLIC -> Grant.of(grantee, open);
            default -> Grant.of(grantee, List.of());
        };
    }

    /**
     * Whoever gets an object loses what was granted to them on it; and what is revoked on a table is revoked on its
     * columns.
     */
    @Override
    public Set<ObjectId> after() {
        Set<ObjectId> after = new HashSet<>();
        ObjectId subject = id.owner();
        after.add(Owner.id(subject));
        ObjectId whole = subject.scope();
        if (whole != null) {
            after.add(Owner.id(whole));
            after.add(Privileges.id(whole));
        }
        return after;
    }
}
