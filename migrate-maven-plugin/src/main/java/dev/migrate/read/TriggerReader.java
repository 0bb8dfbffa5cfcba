package dev.migrate.read;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Trigger;
import org.jspecify.annotations.Nullable;

final class TriggerReader implements KindReader<Trigger> {
    @Override
    public Class<Trigger> type() {
        return Trigger.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_TRIGGER);
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT t.oid::bigint AS oid, t.tgrelid::bigint AS relation, t.tgname AS name, t.tgenabled AS firing,
                       t.tgconstraint <> 0 AS is_constraint,
                       pg_get_triggerdef(t.oid) AS definition,
                       CASE WHEN t.tgconstraint <> 0 THEN 'CREATE CONSTRAINT TRIGGER ' ELSE 'CREATE TRIGGER ' END
                           || quote_ident(t.tgname) || ' ' AS prefix
                FROM pg_trigger t
                WHERE t.oid >= 16384 AND NOT t.tgisinternal AND t.tgparentid = 0""";
    }

    @Override
    public @Nullable Fact<Trigger> fact(Row row, Known known) {
        ObjectId relation = known.relation(row.number("relation"));
        return relation == null || known.isExtensionMember(Address.PG_TRIGGER, row.number("oid"))
                ? null
                : Fact.of(
                        new Trigger(
                                Trigger.id(relation, row.text("name")),
                                row.flag("is_constraint"),
                                Deparsed.stable(row.text("definition")
                                        .substring(row.text("prefix").length())),
                                Firings.of(row.text("firing"))),
                        Address.of(Address.PG_TRIGGER, row.number("oid")));
    }
}
