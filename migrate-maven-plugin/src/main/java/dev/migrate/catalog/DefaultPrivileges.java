package dev.migrate.catalog;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is granted by itself on objects that a role makes from now on: everywhere, or in one schema on top of that.
 *
 * @param role who makes them, as SQL; null: the role that reads the catalog and applies revisions
 * @param grants sorted by role; those that hold everywhere as far as they are not what PostgreSQL begins with
 * @param all what there is to grant on such objects
 * @param open what everybody begins with; nothing in a schema, which only adds
 */
public record DefaultPrivileges(
        ObjectId id,
        @NotCompared @Nullable String role,
        @NotCompared Target target,
        List<Grant> grants,
        @NotCompared List<Privilege> all,
        @NotCompared List<Privilege> open)
        implements DbObject, Grants {

    /** What is made. */
    public enum Target {
        TABLES,
        SEQUENCES,
        FUNCTIONS,
        TYPES,
        SCHEMAS
    }

    public DefaultPrivileges {
        grants = List.copyOf(grants);
        all = all.stream().sorted().toList();
        open = List.copyOf(open);
    }

    /**
     * Prints as {@code default privileges public."tables of app"}.
     *
     * @param schema null: everywhere
     * @param role null: whoever applies revisions
     */
    public static ObjectId id(@Nullable ObjectId schema, Target target, @Nullable String role) {
        String objects = target.name().toLowerCase(Locale.ROOT);
        return ObjectId.of(DefaultPrivileges.class, schema, role == null ? objects : objects + " of " + role);
    }

    @Override
    public Grant standard(String grantee) {
        return switch (grantee) {
            case Grant.OWNER -> Grant.of(grantee, id.scope() == null ? all : List.of());
            case Grant.PUBLIC -> Grant.of(grantee, open);
            default -> Grant.of(grantee, List.of());
        };
    }
}
