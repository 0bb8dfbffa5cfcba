package dev.migrate.plan;

import dev.migrate.catalog.ObjectId;
import dev.migrate.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One thing that a plan does.
 *
 * @param group the table, view or other object that the step belongs to for a reader
 * @param statements in their order
 */
public record Step(Action action, ObjectId subject, ObjectId group, List<Statement> statements) {
    public Step {
        statements = List.copyOf(statements);
    }

    /** Steps of which the first statements are one; what else is to be done follows. */
    static Stream<Step> gathered(List<Step> steps) {
        if (steps.size() == 1) {
            return steps.stream();
        }
        Step first = steps.get(0);
        Statement all = steps.stream()
                .map(step -> step.statements.get(0))
                .reduce(Statement::and)
                .orElseThrow();
        return Stream.concat(Stream.of(first.with(List.of(all))), steps.stream().flatMap(Step::rest));
    }

    private Stream<Step> rest() {
        return statements.size() == 1 ? Stream.of() : Stream.of(with(statements.subList(1, statements.size())));
    }

    /** How the first statement begins, where it {@linkplain Statement#rewriting writes a table anew}. */
    Optional<String> rewriting() {
        return statements.stream().findFirst().flatMap(Statement::rewriting);
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
