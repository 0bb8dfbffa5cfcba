package dev.migrate.read;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.ViewColumn;
import org.jspecify.annotations.Nullable;

final class ViewColumnReader implements KindReader<ViewColumn> {
    @Override
    public Class<ViewColumn> type() {
        return ViewColumn.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_CLASS, "v", "m");
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT a.attrelid::bigint AS relation, a.attnum AS number, a.attname AS name,
                       format_type(a.atttypid, a.atttypmod) AS type, %s AS collation, %s
                FROM pg_attribute a
                JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('v', 'm')
                JOIN pg_type t ON t.oid = a.atttypid
                LEFT JOIN pg_collation l ON l.oid = a.attcollation AND a.attcollation <> t.typcollation
                LEFT JOIN pg_namespace ln ON ln.oid = l.collnamespace
                WHERE a.attrelid >= 16384 AND a.attnum > 0 AND NOT a.attisdropped""".formatted(CollationReader.NAME, StoredColumns.SETTINGS);
    }

    @Override
    public @Nullable Fact<ViewColumn> fact(Row row, Known known) {
        ObjectId view = known.relation(row.number("relation"));
        return view == null
                ? null
                : Fact.of(
                        new ViewColumn(
                                ViewColumn.id(view, row.text("name")),
                                row.small("number"),
                                row.text("type"),
                                row.textOrNull("collation"),
                                StoredColumns.storage(row),
                                StoredColumns.typeStorage(row),
                                row.textOrNull("compression"),
                                row.smallOrNull("statistics"),
                                row.options("options")),
                        new Address(Address.PG_CLASS, row.number("relation"), row.small("number")));
    }
}
