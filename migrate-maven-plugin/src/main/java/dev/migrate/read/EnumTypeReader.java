package dev.migrate.read;

import dev.migrate.catalog.EnumType;
import dev.migrate.catalog.ObjectId;
import org.jspecify.annotations.Nullable;

final class EnumTypeReader implements KindReader<EnumType> {
    @Override
    public Class<EnumType> type() {
        return EnumType.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_TYPE, "e");
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT t.oid::bigint AS oid, t.typarray::bigint AS array_type, t.typnamespace::bigint AS schema,
                       t.typname AS name,
                       ARRAY(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = t.oid
                             ORDER BY e.enumsortorder) AS labels
                FROM pg_type t
                WHERE t.oid >= 16384 AND t.typtype = 'e'""";
    }

    @Override
    public @Nullable Fact<EnumType> fact(Row row, Known known) {
        ObjectId schema = known.schemaOf(row, Address.PG_TYPE);
        return schema == null
                ? null
                : Fact.of(
                        new EnumType(EnumType.id(schema, row.text("name")), row.list("labels")),
                        Address.of(Address.PG_TYPE, row.number("oid")),
                        Address.of(Address.PG_TYPE, row.number("array_type")));
    }
}
