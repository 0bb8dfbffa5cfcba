package dev.migrate.plan;

import dev.migrate.catalog.ObjectId;
import dev.migrate.rule.BodyChecks;
import dev.migrate.rule.Hazard;
import dev.migrate.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The steps from one catalog to another, in an order that works. */
public record Plan(List<Step> steps) {
    public Plan {
        steps = List.copyOf(steps);
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** This one and then the other. */
    public Plan then(Plan other) {
        return new Plan(Stream.concat(steps.stream(), other.steps.stream()).toList());
    }

    /**
     * The same steps, with bodies of functions made as they stand, whatever they name.
     *
     * @param reason what the server says against one of them
     */
    public Plan withoutBodyChecks(String reason) {
        List<Step> unchecked = new ArrayList<>(steps);
        unchecked.replaceAll(step -> step.without(BodyChecks::isSwitch));
        unchecked.set(0, unchecked.get(0).surrounded(List.of(BodyChecks.offFor(reason)), List.of()));
        int last = unchecked.size() - 1;
        unchecked.set(last, unchecked.get(last).surrounded(List.of(), List.of(BodyChecks.on())));
        return new Plan(unchecked);
    }

    /** Every statement in its order. */
    public Stream<Statement> statements() {
        return steps.stream().flatMap(step -> step.statements().stream());
    }

    /** What the plan does to a system that is in use, in the order of the steps. */
    public List<Hazard> hazards() {
        return statements().flatMap(statement -> statement.hazards().stream()).toList();
    }

    /** The objects at whose steps the author has to put something in. */
    public List<ObjectId> unfinished() {
        return steps.stream()
                .filter(step -> step.statements().stream().anyMatch(Statement::unfinished))
                .map(Step::subject)
                .toList();
    }

    /**
     * As a script: one statement after the other, each with its hazards and notes as comments above it, with blank lines
     * around long ones and between groups. Ends with a line end; empty when there are no steps.
     */
    public String toSql() {
        StringBuilder sql = new StringBuilder();
        ObjectId group = null;
        boolean wide = false;
        for (Step step : steps) {
            for (Statement statement : step.statements()) {
                String text = statement.toSql();
                boolean apart = wide || text.contains("\n") || !step.group().equals(group);
                sql.append(sql.isEmpty() || !apart ? "" : "\n").append(text).append('\n');
                group = step.group();
                wide = text.contains("\n");
            }
        }
        return sql.toString();
    }
}
