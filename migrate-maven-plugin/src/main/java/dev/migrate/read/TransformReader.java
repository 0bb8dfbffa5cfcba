package dev.migrate.read;

import dev.migrate.catalog.Transform;
import org.jspecify.annotations.Nullable;

final class TransformReader implements KindReader<Transform> {
    @Override
    public Class<Transform> type() {
        return Transform.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_TRANSFORM);
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT t.oid::bigint AS oid, format_type(t.trftype, NULL) AS type, l.lanname AS language_name,
                       quote_ident(l.lanname) AS language,
                       nullif(t.trffromsql::oid, 0)::regprocedure::text AS from_sql,
                       nullif(t.trftosql::oid, 0)::regprocedure::text AS to_sql
                FROM pg_transform t
                JOIN pg_language l ON l.oid = t.trflang
                WHERE t.oid >= 16384""";
    }

    @Override
    public @Nullable Fact<Transform> fact(Row row, Known known) {
        long oid = row.number("oid");
        return known.isExtensionMember(Address.PG_TRANSFORM, oid)
                ? null
                : Fact.of(
                        new Transform(
                                Transform.id(row.text("type"), row.text("language")),
                                row.text("language_name"),
                                row.textOrNull("from_sql"),
                                row.textOrNull("to_sql")),
                        Address.of(Address.PG_TRANSFORM, oid));
    }
}
