package dev.migrate.read;

import dev.migrate.catalog.MaterializedView;
import dev.migrate.catalog.ObjectId;
import org.jspecify.annotations.Nullable;

final class MaterializedViewReader implements KindReader<MaterializedView> {
    @Override
    public Class<MaterializedView> type() {
        return MaterializedView.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_CLASS, "m");
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT c.oid::bigint AS oid, w.oid::bigint AS row_type, w.typarray::bigint AS array_type,
                       r.oid::bigint AS rule_oid, c.relnamespace::bigint AS schema, c.relname AS name,
                       c.reloptions AS options, pg_get_viewdef(c.oid) AS query,
                       quote_ident(nullif(am.amname, 'heap')) AS access_method, quote_ident(ts.spcname) AS tablespace,
                       c.relispopulated AS populated, %s
                FROM pg_class c
                JOIN pg_type w ON w.oid = c.reltype
                JOIN pg_rewrite r ON r.ev_class = c.oid AND r.rulename = '_RETURN'
                LEFT JOIN pg_am am ON am.oid = c.relam
                LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace
                WHERE c.oid >= 16384 AND c.relkind = 'm'""".formatted(RowAliases.COLUMNS);
    }

    @Override
    public @Nullable Fact<MaterializedView> fact(Row row, Known known) {
        ObjectId schema = known.schemaOf(row, Address.PG_CLASS);
        return schema == null
                ? null
                : Fact.of(
                        new MaterializedView(
                                MaterializedView.id(schema, row.text("name")),
                                RowAliases.without(Deparsed.query(row.text("query")), row),
                                row.options("options"),
                                row.textOrNull("access_method"),
                                row.textOrNull("tablespace"),
                                row.flag("populated")),
                        Address.of(Address.PG_CLASS, row.number("oid")),
                        Address.of(Address.PG_TYPE, row.number("row_type")),
                        Address.of(Address.PG_TYPE, row.number("array_type")),
                        Address.of(Address.PG_REWRITE, row.number("rule_oid")));
    }
}
