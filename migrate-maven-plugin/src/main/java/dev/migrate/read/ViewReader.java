package dev.migrate.read;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.View;
import org.jspecify.annotations.Nullable;

final class ViewReader implements KindReader<View> {
    @Override
    public Class<View> type() {
        return View.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_CLASS, "v");
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT c.oid::bigint AS oid, w.oid::bigint AS row_type, w.typarray::bigint AS array_type,
                       r.oid::bigint AS rule_oid, c.relnamespace::bigint AS schema, c.relname AS name,
                       c.reloptions AS options, pg_get_viewdef(c.oid) AS query, %s
                FROM pg_class c
                JOIN pg_type w ON w.oid = c.reltype
                JOIN pg_rewrite r ON r.ev_class = c.oid AND r.rulename = '_RETURN'
                WHERE c.oid >= 16384 AND c.relkind = 'v' AND c.relpersistence <> 't'""".formatted(RowAliases.COLUMNS);
    }

    @Override
    public @Nullable Fact<View> fact(Row row, Known known) {
        ObjectId schema = known.schemaOf(row, Address.PG_CLASS);
        return schema == null
                ? null
                : Fact.of(
                        new View(
                                View.id(schema, row.text("name")),
                                RowAliases.without(Deparsed.query(row.text("query")), row),
                                row.options("options")),
                        Address.of(Address.PG_CLASS, row.number("oid")),
                        Address.of(Address.PG_TYPE, row.number("row_type")),
                        Address.of(Address.PG_TYPE, row.number("array_type")),
                        Address.of(Address.PG_REWRITE, row.number("rule_oid")));
    }
}
