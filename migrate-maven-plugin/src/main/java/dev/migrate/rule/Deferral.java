package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Constraint;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Trigger;

/** Checks and triggers that wait for the end of the transaction, and meanwhile keep their table from being changed. */
final class Deferral {
    private static final String DEFERRED = "INITIALLY DEFERRED";

    private Deferral() {}

    /** Whether something may wait when rows of the table, or of those below, have changed. */
    static boolean isPossible(ObjectId table, Scene scene) {
        return isPossible(table, scene.source()) || isPossible(table, scene.target());
    }

    /** Lets nothing wait any longer. */
    static Statement end() {
        return Statement.of("SET CONSTRAINTS ALL IMMEDIATE")
                .note("what is to be checked of these rows at the end, now: the table cannot be changed before");
    }

    private static boolean isPossible(ObjectId table, Catalog catalog) {
        return catalog.children(table, Constraint.class).stream().anyMatch(Constraint::deferred)
                || catalog.children(table, Trigger.class).stream().anyMatch(Deferral::isDeferred)
                || Lineage.below(table, catalog).anyMatch(below -> isPossible(below, catalog));
    }

    private static boolean isDeferred(Trigger trigger) {
        return trigger.constraint() && trigger.definition().contains(DEFERRED);
    }
}
