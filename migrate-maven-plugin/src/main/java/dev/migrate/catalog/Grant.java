package dev.migrate.catalog;

import java.util.Collection;
import java.util.List;

/**
 * What one role may do. Whoever granted it makes no difference.
 *
 * @param grantee as SQL, quoted where needed; or {@link #PUBLIC} or {@link #OWNER}
 * @param privileges sorted; empty when everything was revoked
 * @param grantable those of them that it may grant to others, sorted
 */
public record Grant(String grantee, List<Privilege> privileges, List<Privilege> grantable) {

    /** Everybody. No role has this name without quotes. */
    public static final String PUBLIC = "PUBLIC";

    /** The object's owner, whoever it is. No role has this name without quotes. */
    public static final String OWNER = "OWNER";

    public Grant {
        privileges = privileges.stream().sorted().distinct().toList();
        grantable = grantable.stream().sorted().distinct().toList();
    }

    /** Privileges that the role may not pass on. */
    public static Grant of(String grantee, Collection<Privilege> privileges) {
        return new Grant(grantee, List.copyOf(privileges), List.of());
    }

    /** For messages: {@code app: SELECT, INSERT}. */
    @Override
    public String toString() {
        return grantee + ": " + privileges + (grantable.isEmpty() ? "" : " with grant option for " + grantable);
    }
}
