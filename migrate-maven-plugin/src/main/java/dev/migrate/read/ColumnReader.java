package dev.migrate.read;

import dev.migrate.catalog.Column;
import dev.migrate.catalog.Generated;
import dev.migrate.catalog.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

final class ColumnReader implements KindReader<Column> {
    private static final String NOT_NULL_FROM_ABOVE = """
            CASE WHEN a.attinhcount > 0 THEN (
                SELECT k.conname FROM pg_constraint k
                WHERE k.conrelid = a.attrelid AND k.contype = 'n' AND k.conkey[1] = a.attnum AND k.coninhcount > 0) END""";

    @Override
    public Class<Column> type() {
        return Column.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_CLASS, "r", "p", "f");
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT a.attrelid::bigint AS relation, a.attnum AS number, a.attname AS name, a.attislocal AS local,
                       CASE WHEN a.attinhcount > 0 THEN ARRAY(
                           SELECT h.inhparent::bigint FROM pg_inherits h
                           JOIN pg_attribute p ON p.attrelid = h.inhparent AND p.attname = a.attname AND p.attnum > 0
                           WHERE h.inhrelid = a.attrelid ORDER BY h.inhseqno) END AS inherited_from,
                       c.relkind = 'p' AND EXISTS (
                           SELECT FROM pg_depend k
                           WHERE k.classid = 'pg_class'::regclass AND k.objid = c.oid AND k.objsubid = a.attnum
                             AND k.refobjid = c.oid AND k.refobjsubid = 0 AND k.deptype = 'i') AS routing,
                       format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS not_null,
                       CASE WHEN l.collnamespace = 'pg_catalog'::regnamespace THEN quote_ident(l.collname)
                            ELSE quote_ident(ln.nspname) || '.' || quote_ident(l.collname) END AS collation,
                       d.oid::bigint AS expression_oid, pg_get_expr(d.adbin, d.adrelid) AS expression,
                       a.attgenerated = 's' AS stored,
                       %s AS not_null_from_above,
                       %s,
                       %s AS foreign_options
                FROM pg_attribute a
                JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'f')
                JOIN pg_type t ON t.oid = a.atttypid
                LEFT JOIN pg_collation l ON l.oid = a.attcollation AND a.attcollation <> t.typcollation
                LEFT JOIN pg_namespace ln ON ln.oid = l.collnamespace
                LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum AND a.attgenerated <> ''
                WHERE a.attrelid >= 16384 AND a.attnum > 0 AND NOT a.attisdropped""".formatted(
                        inventory.major() < NotNullReader.FIRST_WITH_NAMES ? "NULL" : NOT_NULL_FROM_ABOVE,
                        StoredColumns.SETTINGS,
                        ForeignOptions.of("a.attfdwoptions"));
    }

    @Override
    public @Nullable Fact<Column> fact(Row row, Known known) {
        ObjectId table = known.relation(row.number("relation"));
        if (table == null) {
            return null;
        }
        List<Address> addresses = new ArrayList<>();
        addresses.add(new Address(Address.PG_CLASS, row.number("relation"), row.small("number")));
        Long expression = row.numberOrNull("expression_oid");
        if (expression != null) {
            addresses.add(Address.of(Address.PG_ATTRDEF, expression));
        }
        return new Fact<>(column(row, table, known), addresses);
    }

    private static Column column(Row row, ObjectId table, Known known) {
        return new Column(
                Column.id(table, row.text("name")),
                row.small("number"),
                row.flag("local"),
                inheritedFrom(row, known),
                row.flag("routing"),
                row.text("type"),
                row.textOrNull("collation"),
                row.flag("not_null"),
                row.textOrNull("not_null_from_above"),
                generated(row),
                StoredColumns.storage(row),
                StoredColumns.typeStorage(row),
                row.textOrNull("compression"),
                row.smallOrNull("statistics"),
                row.options("options"),
                ForeignOptions.read(row, "foreign_options"));
    }

    private static List<ObjectId> inheritedFrom(Row row, Known known) {
        return row.numbers("inherited_from").stream()
                .map(known::relation)
                .filter(Objects::nonNull)
                .map(table -> Column.id(table, row.text("name")))
                .toList();
    }

    private static @Nullable Generated generated(Row row) {
        String expression = row.textOrNull("expression");
        return expression == null ? null : new Generated(Deparsed.stable(expression), row.flag("stored"));
    }
}
