package dev.migrate.plan;

import dev.migrate.catalog.ObjectId;
import dev.migrate.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One thing that a plan does.
 *
 * @param group the table, view or other object that the step belongs to for a reader
 * @param statements in their order, at least one
 */
public record Step(Action action, ObjectId subject, ObjectId group, List<Statement> statements) {
    public Step {
        statements = List.copyOf(statements);
    }

    /** The same with fewer statements. */
    Step without(Predicate<Statement> unwanted) {
        return new Step(
                action,
                subject,
                group,
                statements.stream().filter(unwanted.negate()).toList());
    }

    /** The same with more statements around its own. */
    Step surrounded(List<Statement> before, List<Statement> after) {
        List<Statement> all = new ArrayList<>(before);
        all.addAll(statements);
        all.addAll(after);
        return new Step(action, subject, group, all);
    }
}
