package dev.migrate.read;

import dev.migrate.catalog.EventTrigger;
import org.jspecify.annotations.Nullable;

final class EventTriggerReader implements KindReader<EventTrigger> {
    @Override
    public Class<EventTrigger> type() {
        return EventTrigger.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_EVENT_TRIGGER);
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT e.oid::bigint AS oid, e.evtname AS name, e.evtevent AS event, e.evttags AS tags,
                       e.evtfoid::regproc::text AS function, e.evtenabled AS firing
                FROM pg_event_trigger e
                WHERE e.oid >= 16384""";
    }

    @Override
    public @Nullable Fact<EventTrigger> fact(Row row, Known known) {
        long oid = row.number("oid");
        return known.isExtensionMember(Address.PG_EVENT_TRIGGER, oid)
                ? null
                : Fact.of(
                        new EventTrigger(
                                EventTrigger.id(row.text("name")),
                                row.text("event"),
                                row.texts("tags"),
                                row.text("function"),
                                Firings.of(row.text("firing"))),
                        Address.of(Address.PG_EVENT_TRIGGER, oid));
    }
}
