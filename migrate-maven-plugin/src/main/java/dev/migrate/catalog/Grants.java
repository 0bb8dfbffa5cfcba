package dev.migrate.catalog;

import java.util.List;

/** Who has what, told by what differs from the beginning. */
public interface Grants {
    /** Sorted by role; a role that is not among them has what it began with. */
    List<Grant> grants();

    /** What a role has of which nothing was said. */
    Grant standard(String grantee);

    /** What a role has. */
    default Grant of(String grantee) {
        return grants().stream()
                .filter(grant -> grant.grantee().equals(grantee))
                .findFirst()
                .orElseGet(() -> standard(grantee));
    }
}
