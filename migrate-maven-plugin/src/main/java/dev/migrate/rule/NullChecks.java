package dev.migrate.rule;

import dev.migrate.catalog.Attributes;
import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Column;
import dev.migrate.catalog.Constraint;
import dev.migrate.catalog.ConstraintType;
import dev.migrate.catalog.ObjectId;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that say of a column what NOT NULL says, so that no row is looked at when it becomes that. */
final class NullChecks {
    private NullChecks() {}

    /** Whether a column that becomes NOT NULL has such a check until it is. */
    static boolean hold(Column column, Scene scene) {
        return scene.source().children(column.id().owner(), Constraint.class).stream()
                .filter(check -> isOf(column.id(), check))
                .anyMatch(check -> heldColumns(check, scene).contains(column.id()));
    }

    /** The columns that become NOT NULL while a check is there, which may go then. */
    static Set<ObjectId> heldColumns(Constraint check, Scene scene) {
        return scene.target().contains(check.id()) && !stays(check, scene)
                ? Set.of()
                : scene.source().children(check.id().owner(), Column.class).stream()
                        .filter(column -> isOf(column.id(), check) && becomesNotNull(column, scene.target()))
                        .map(Column::id)
                        .collect(Collectors.toSet());
    }

    private static boolean isOf(ObjectId column, Constraint check) {
        return check.type() == ConstraintType.CHECK
                && check.validated()
                && check.enforced()
                && check.definition().equals("CHECK ((" + Ddl.quoted(column) + " IS NOT NULL))");
    }

    private static boolean stays(Constraint check, Scene scene) {
        return scene.target().find(check.id()).filter(check::equals).isPresent();
    }

    /** And nothing else happens to it that a check on it might not live to see. */
    private static boolean becomesNotNull(Column column, Catalog target) {
        return target.find(column.id(), Column.class)
                .filter(Column::notNull)
                .filter(after -> Attributes.differing(column, after).equals(Set.of("notNull")))
                .isPresent();
    }
}
