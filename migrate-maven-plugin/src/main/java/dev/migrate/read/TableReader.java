package dev.migrate.read;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Table;
import dev.migrate.catalog.Table.ReplicaIdentity;
import org.jspecify.annotations.Nullable;

final class TableReader implements KindReader<Table> {
    @Override
    public Class<Table> type() {
        return Table.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_CLASS, "r", "p");
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT c.oid::bigint AS oid, w.oid::bigint AS row_type, w.typarray::bigint AS array_type,
                       c.relnamespace::bigint AS schema, c.relname AS name, pg_get_partkeydef(c.oid) AS partition_key,
                       ARRAY(SELECT h.inhparent::regclass::text FROM pg_inherits h
                             WHERE h.inhrelid = c.oid) AS parents,
                       c.relpersistence = 'u' AS unlogged,
                       coalesce(c.reloptions, '{}') ||
                           ARRAY(SELECT 'toast.' || o FROM unnest(x.reloptions) AS o) AS options,
                       c.relrowsecurity AS row_security, c.relforcerowsecurity AS forced_row_security,
                       c.relreplident AS replica_identity, quote_ident(nullif(am.amname, 'heap')) AS access_method,
                       quote_ident(ts.spcname) AS tablespace
                FROM pg_class c
                JOIN pg_type w ON w.oid = c.reltype
                LEFT JOIN pg_class x ON x.oid = c.reltoastrelid
                LEFT JOIN pg_am am ON am.oid = c.relam
                LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace
                WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p') AND c.relpersistence <> 't'""";
    }

    @Override
    public @Nullable Fact<Table> fact(Row row, Known known) {
        ObjectId schema = known.schemaOf(row, Address.PG_CLASS);
        return schema == null
                ? null
                : Fact.of(
                        table(row, schema),
                        Address.of(Address.PG_CLASS, row.number("oid")),
                        Address.of(Address.PG_TYPE, row.number("row_type")),
                        Address.of(Address.PG_TYPE, row.number("array_type")));
    }

    private static Table table(Row row, ObjectId schema) {
        return new Table(
                Table.id(schema, row.text("name")),
                row.textOrNull("partition_key"),
                row.texts("parents"),
                row.flag("unlogged"),
                row.options("options"),
                row.flag("row_security"),
                row.flag("forced_row_security"),
                replicaIdentity(row.text("replica_identity")),
                row.textOrNull("access_method"),
                row.textOrNull("tablespace"));
    }

    private static ReplicaIdentity replicaIdentity(String code) {
        return switch (code) {
            case "n" -> ReplicaIdentity.NOTHING;
            case "f" -> ReplicaIdentity.FULL;
            default -> ReplicaIdentity.DEFAULT;
        };
    }
}
