package dev.migrate.rule;

import dev.migrate.catalog.DefaultPrivileges;
import dev.migrate.catalog.DefaultPrivileges.Target;
import dev.migrate.catalog.Grant;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Privilege;
import dev.migrate.catalog.Privileges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What roles have on an object before anything is granted: what PostgreSQL begins with and, on one that the plan makes,
 * what default privileges give. Those are in force that are in both catalogs, as the source has them, since they go before
 * anything is made and change after.
 *
 * @param everywhere default privileges instead of what PostgreSQL begins with
 * @param inSchema default privileges on top of that
 */
record GrantsAtBirth(
        Privileges privileges, Optional<DefaultPrivileges> everywhere, Optional<DefaultPrivileges> inSchema) {
    static GrantsAtBirth of(Privileges privileges, Securable subject, Scene scene) {
        Target target = subject.target();
        if (target == null || !scene.isNew(privileges.id().owner())) {
            return new GrantsAtBirth(privileges, Optional.empty(), Optional.empty());
        }
        ObjectId schema = subject.schema();
        return new GrantsAtBirth(
                privileges,
                inForce(null, target, scene),
                schema == null ? Optional.empty() : inForce(schema, target, scene));
    }

    /** Who gets something by itself. */
    Set<String> grantees() {
        return Stream.of(everywhere, inSchema)
                .flatMap(Optional::stream)
                .flatMap(defaults -> defaults.grants().stream())
                .map(Grant::grantee)
                .collect(Collectors.toSet());
    }

    Grant of(String grantee) {
        Grant first = everywhere.map(defaults -> defaults.of(grantee)).orElseGet(() -> privileges.standard(grantee));
        Grant second = inSchema.map(defaults -> defaults.of(grantee)).orElseGet(() -> Grant.of(grantee, List.of()));
        return new Grant(
                grantee,
                joined(first.privileges(), second.privileges()),
                joined(first.grantable(), second.grantable()));
    }

    private static Optional<DefaultPrivileges> inForce(@Nullable ObjectId schema, Target target, Scene scene) {
        ObjectId id = DefaultPrivileges.id(schema, target, null);
        return scene.target().contains(id) ? scene.source().find(id, DefaultPrivileges.class) : Optional.empty();
    }

    private static List<Privilege> joined(List<Privilege> some, List<Privilege> more) {
        List<Privilege> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
