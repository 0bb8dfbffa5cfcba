package dev.migrate.rule;

import dev.migrate.catalog.EventTrigger;
import dev.migrate.catalog.Firing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

final class EventTriggerRule implements RenameRule<EventTrigger> {
    @Override
    public Class<EventTrigger> type() {
        return EventTrigger.class;
    }

    @Override
    public List<Statement> create(EventTrigger trigger, List<Clause> parts, Scene scene) {
        List<Statement> statements = new ArrayList<>();
        statements.add(Statement.of("CREATE EVENT TRIGGER " + trigger.id().sqlName() + " ON " + trigger.event()
                + tags(trigger.tags()) + "\n    EXECUTE FUNCTION " + trigger.function() + "()"));
        if (trigger.firing() != Firing.ORIGIN) {
            statements.add(Statement.of(firing(trigger)));
        }
        return statements;
    }

    @Override
    public List<Statement> drop(EventTrigger trigger, Scene scene) {
        return List.of(Statement.of("DROP EVENT TRIGGER " + trigger.id().sqlName()));
    }

    @Override
    public Changes<EventTrigger> changes() {
        return Changes.<EventTrigger>of()
                .replace("event", "tags", "function")
                .on((from, to, scene) -> Change.inPlace(firing(to)), "firing");
    }

    /** What its function needs may be missing while the schema is changed. */
    @Override
    public boolean watchesOthers() {
        return true;
    }

    private static String tags(List<String> tags) {
        return tags.isEmpty()
                ? ""
                : tags.stream().map(Ddl::literal).collect(Collectors.joining(", ", "\n    WHEN TAG IN (", ")"));
    }

    private static String firing(EventTrigger trigger) {
        return "ALTER EVENT TRIGGER " + trigger.id().sqlName() + " " + Firings.verb(trigger.firing());
    }
}
