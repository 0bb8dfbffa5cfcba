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

    /** The same steps; what would write a table anew one step after the other is in one statement of the first. */
    static List<Step> gathered(List<Step> steps) {
        List<Step> gathered = new ArrayList<>();
        for (Step step : steps) {
            int last = gathered.size() - 1;
            Statement first = step.statements.get(0);
            if (last >= 0 && gathered.get(last).lastStatement().gathers(first)) {
                gathered.set(last, gathered.get(last).and(first));
                if (step.statements.size() > 1) {
                    gathered.add(step.with(step.statements.subList(1, step.statements.size())));
                }
            } else {
                gathered.add(step);
            }
        }
        return gathered;
    }

    private Step and(Statement next) {
        List<Statement> all = new ArrayList<>(statements);
        all.set(all.size() - 1, lastStatement().and(next));
        return with(all);
    }

    private Statement lastStatement() {
        return statements.get(statements.size() - 1);
    }

    private Step with(List<Statement> others) {
        return new Step(action, subject, group, others);
    }

    /** The same with fewer statements. */
    Step without(Predicate<Statement> unwanted) {
        return with(statements.stream().filter(unwanted.negate()).toList());
    }

    /** The same with more statements around its own. */
    Step surrounded(List<Statement> before, List<Statement> after) {
        List<Statement> all = new ArrayList<>(before);
        all.addAll(statements);
        all.addAll(after);
        return with(all);
    }
}
