package dev.migrate.read;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.TypedTable;
import org.jspecify.annotations.Nullable;

final class TypedTableReader implements KindReader<TypedTable> {
    @Override
    public Class<TypedTable> type() {
        return TypedTable.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_TYPE, "c") && inventory.has(Address.PG_CLASS, "r", "p");
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT c.oid::bigint AS relation, c.reloftype::bigint AS type,
                       ARRAY(SELECT concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
                                              nullif(a.attcollation, 0)::regcollation)
                             FROM pg_attribute a
                             WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped) AS attributes
                FROM pg_class c
                JOIN pg_type t ON t.oid = c.reloftype
                WHERE c.oid >= 16384""";
    }

    @Override
    public @Nullable Fact<TypedTable> fact(Row row, Known known) {
        ObjectId table = known.relation(row.number("relation"));
        ObjectId type = known.subject(Address.of(Address.PG_TYPE, row.number("type")));
        return table == null || type == null
                ? null
                : Fact.of(new TypedTable(TypedTable.id(table), type, row.texts("attributes")));
    }
}
