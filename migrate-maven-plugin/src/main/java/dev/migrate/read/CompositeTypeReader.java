package dev.migrate.read;

import dev.migrate.catalog.CompositeType;
import dev.migrate.catalog.ObjectId;
import org.jspecify.annotations.Nullable;

final class CompositeTypeReader implements KindReader<CompositeType> {
    @Override
    public Class<CompositeType> type() {
        return CompositeType.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_TYPE, "c");
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT t.oid::bigint AS oid, t.typarray::bigint AS array_type, t.typrelid::bigint AS relation,
                       t.typnamespace::bigint AS schema, t.typname AS name
                FROM pg_type t
                JOIN pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
                WHERE t.oid >= 16384""";
    }

    @Override
    public @Nullable Fact<CompositeType> fact(Row row, Known known) {
        ObjectId schema = known.schemaOf(row, Address.PG_TYPE);
        return schema == null
                ? null
                : Fact.of(
                        new CompositeType(CompositeType.id(schema, row.text("name"))),
                        Address.of(Address.PG_TYPE, row.number("oid")),
                        Address.of(Address.PG_TYPE, row.number("array_type")),
                        Address.of(Address.PG_CLASS, row.number("relation")));
    }
}
