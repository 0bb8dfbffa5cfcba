package dev.migrate.read;

import dev.migrate.catalog.Domain;
import dev.migrate.catalog.ObjectId;
import org.jspecify.annotations.Nullable;

final class DomainReader implements KindReader<Domain> {
    @Override
    public Class<Domain> type() {
        return Domain.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_TYPE, "d");
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT t.oid::bigint AS oid, t.typarray::bigint AS array_type, t.typnamespace::bigint AS schema,
                       t.typname AS name, format_type(t.typbasetype, t.typtypmod) AS base, %s AS collation,
                       pg_get_expr(t.typdefaultbin, 'pg_type'::regclass) AS expression, %s AS varying,
                       t.typnotnull AS not_null
                FROM pg_type t
                JOIN pg_type b ON b.oid = t.typbasetype
                LEFT JOIN pg_collation l ON l.oid = t.typcollation AND t.typcollation <> b.typcollation
                LEFT JOIN pg_namespace ln ON ln.oid = l.collnamespace
                WHERE t.oid >= 16384 AND t.typtype = 'd'""".formatted(CollationReader.NAME, Varying.is("t.typdefaultbin"));
    }

    @Override
    public @Nullable Fact<Domain> fact(Row row, Known known) {
        ObjectId schema = known.schemaOf(row, Address.PG_TYPE);
        String expression = row.textOrNull("expression");
        return schema == null
                ? null
                : Fact.of(
                        new Domain(
                                Domain.id(schema, row.text("name")),
                                row.text("base"),
                                row.textOrNull("collation"),
                                expression == null ? null : Deparsed.stable(expression),
                                row.flag("varying"),
                                row.flag("not_null")),
                        Address.of(Address.PG_TYPE, row.number("oid")),
                        Address.of(Address.PG_TYPE, row.number("array_type")));
    }
}
