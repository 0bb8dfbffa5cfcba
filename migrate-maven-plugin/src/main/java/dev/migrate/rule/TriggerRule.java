package dev.migrate.rule;

import dev.migrate.catalog.Firing;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Table;
import dev.migrate.catalog.Trigger;
import java.util.ArrayList;
import java.util.List;

final class TriggerRule implements RenameRule<Trigger> {
    private static final String ROWS = " FOR EACH ";

    @Override
    public Class<Trigger> type() {
        return Trigger.class;
    }

    @Override
    public List<Statement> create(Trigger trigger, List<Clause> parts, Scene scene) {
        return create("CREATE ", trigger);
    }

    @Override
    public List<Statement> drop(Trigger trigger, Scene scene) {
        return List.of(Statement.of("DROP TRIGGER " + name(trigger.id())));
    }

    @Override
    public Changes<Trigger> changes() {
        return Changes.<Trigger>of()
                .replace("constraint")
                .on(TriggerRule::definition, "definition", "firing")
                .replacedWhen(
                        "when it is a constraint trigger, which PostgreSQL cannot replace in place", "definition");
    }

    @Override
    public String address(ObjectId id) {
        return "TRIGGER " + name(id);
    }

    /** The constraint of one that can be deferred keeps its name, and before PostgreSQL 15 partitions keep theirs. */
    @Override
    public boolean isRenamable(Trigger trigger, Scene scene) {
        boolean inParts = scene.source()
                .find(trigger.id().owner(), Table.class)
                .filter(Table::isPartitioned)
                .isPresent();
        return !trigger.constraint() && !(inParts && scene.major() < 15);
    }

    /** A trigger that is replaced in place is enabled by that; one that can be deferred cannot be replaced so. */
    private static Change definition(Trigger from, Trigger to, Scene scene) {
        if (from.definition().equals(to.definition())) {
            return Change.inPlace(firing(to));
        }
        return to.constraint() ? new Change.Replace() : Change.inPlace(create("CREATE OR REPLACE ", to));
    }

    private static List<Statement> create(String verb, Trigger trigger) {
        List<Statement> statements = new ArrayList<>();
        statements.add(Statement.of(verb + (trigger.constraint() ? "CONSTRAINT " : "") + "TRIGGER "
                + Ddl.quoted(trigger.id()) + broken(trigger.definition())));
        if (trigger.firing() != Firing.ORIGIN) {
            statements.add(Statement.of(firing(trigger)));
        }
        return statements;
    }

    /** On lines of its own: on what it fires, and what it does. A name in quotes may hold anything. */
    private static String broken(String definition) {
        int rows = definition.indexOf(ROWS);
        int quote = definition.indexOf('"');
        boolean plain = rows >= 0 && (quote < 0 || quote > rows);
        return plain
                ? "\n    " + definition.substring(0, rows) + "\n   " + definition.substring(rows)
                : " " + definition;
    }

    private static String firing(Trigger trigger) {
        return Ddl.alterTable(
                trigger.id().owner(), Firings.verb(trigger.firing()) + " TRIGGER " + Ddl.quoted(trigger.id()));
    }

    private static String name(ObjectId id) {
        return Ddl.quoted(id) + " ON " + id.owner().sqlName();
    }
}
