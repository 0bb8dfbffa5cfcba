package dev.migrate.proof;

import dev.migrate.catalog.ObjectId;
import dev.migrate.plan.Plan;
import dev.migrate.plan.Step;
import dev.migrate.rule.Fill;
import dev.migrate.rule.Hazard;
import dev.migrate.rule.Statement;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A script as it goes into the file, and what its plan says of it.
 *
 * @param losses objects whose rows or values it says it loses
 * @param unfinished tables to whose rows the author has to give values first
 * @param filled what is given a value where it has none
 */
public record Script(String sql, Set<ObjectId> losses, Set<ObjectId> unfinished, Set<ObjectId> filled) {
    public Script {
        losses = Set.copyOf(losses);
        unfinished = Set.copyOf(unfinished);
        filled = Set.copyOf(filled);
    }

    /** One that gives no values. */
    public Script(String sql, Set<ObjectId> losses, Set<ObjectId> unfinished) {
        this(sql, losses, unfinished, Set.of());
    }

    /** A plan's own text. */
    public static Script of(Plan plan) {
        return of(plan, plan.toSql());
    }

    /** A text that does what a plan says. */
    public static Script of(Plan plan, String sql) {
        return new Script(
                sql,
                plan.hazards().stream()
                        .filter(hazard -> hazard.type() == Hazard.Type.DATA_LOSS)
                        .map(Hazard::subject)
                        .collect(Collectors.toSet()),
                having(plan, Statement::unfinished, Step::group),
                having(plan, Fill::isDone, Step::subject));
    }

    private static Set<ObjectId> having(Plan plan, Predicate<Statement> statement, Function<Step, ObjectId> id) {
        return plan.steps().stream()
                .filter(step -> step.statements().stream().anyMatch(statement))
                .map(id)
                .collect(Collectors.toSet());
    }
}
