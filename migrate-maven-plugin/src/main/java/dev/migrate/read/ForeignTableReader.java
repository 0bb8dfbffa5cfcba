package dev.migrate.read;

import dev.migrate.catalog.ForeignTable;
import dev.migrate.catalog.ObjectId;
import org.jspecify.annotations.Nullable;

final class ForeignTableReader implements KindReader<ForeignTable> {
    @Override
    public Class<ForeignTable> type() {
        return ForeignTable.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_CLASS, "f");
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT c.oid::bigint AS oid, w.oid::bigint AS row_type, w.typarray::bigint AS array_type,
                       c.relnamespace::bigint AS schema, c.relname AS name, quote_ident(s.srvname) AS server,
                       ARRAY(SELECT h.inhparent::regclass::text FROM pg_inherits h
                             WHERE h.inhrelid = c.oid) AS parents,
                       %s AS options
                FROM pg_class c
                JOIN pg_type w ON w.oid = c.reltype
                JOIN pg_foreign_table t ON t.ftrelid = c.oid
                JOIN pg_foreign_server s ON s.oid = t.ftserver
                WHERE c.oid >= 16384""".formatted(ForeignOptions.of("t.ftoptions"));
    }

    @Override
    public @Nullable Fact<ForeignTable> fact(Row row, Known known) {
        ObjectId schema = known.schemaOf(row, Address.PG_CLASS);
        return schema == null
                ? null
                : Fact.of(
                        new ForeignTable(
                                ForeignTable.id(schema, row.text("name")),
                                row.text("server"),
                                row.texts("parents"),
                                ForeignOptions.read(row, "options")),
                        Address.of(Address.PG_CLASS, row.number("oid")),
                        Address.of(Address.PG_TYPE, row.number("row_type")),
                        Address.of(Address.PG_TYPE, row.number("array_type")));
    }
}
