package dev.migrate.catalog;

import java.util.List;

/**
 * As whom a role is known on a foreign server.
 *
 * @param options sorted by name
 */
public record UserMapping(ObjectId id, List<ForeignOption> options) implements DbObject {

    /** For whoever has no mapping of their own. No role can have this name. */
    public static final String PUBLIC = "public";

    /** For the role that reads the catalog and applies revisions. */
    public static final String WHO_APPLIES = "";

    public UserMapping {
        options = List.copyOf(options);
    }

    /**
     * The id of a role's mapping.
     *
     * @param role its name as it is in the catalog, or one of the two above
     */
    public static ObjectId id(ObjectId server, String role) {
        return ObjectId.of(UserMapping.class, server, role);
    }
}
