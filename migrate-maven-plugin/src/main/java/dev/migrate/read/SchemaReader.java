package dev.migrate.read;

import dev.migrate.catalog.Schema;
import org.jspecify.annotations.Nullable;

final class SchemaReader implements KindReader<Schema> {
    @Override
    public Class<Schema> type() {
        return Schema.class;
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT n.oid::bigint AS oid, n.nspname AS name
                FROM pg_namespace n
                WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'""";
    }

    @Override
    public @Nullable Fact<Schema> fact(Row row, Known known) {
        long oid = row.number("oid");
        return known.isExtensionMember(Address.PG_NAMESPACE, oid)
                ? null
                : Fact.of(new Schema(Schema.id(row.text("name"))), Address.of(Address.PG_NAMESPACE, oid));
    }
}
