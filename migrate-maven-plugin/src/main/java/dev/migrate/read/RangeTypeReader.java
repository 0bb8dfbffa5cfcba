package dev.migrate.read;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.RangeType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads ranges with what PostgreSQL makes along with them: arrays, the multirange, constructors, a cast. One with a canonical function is left out: the function has to
 * be there before the type, and takes it.
 */
final class RangeTypeReader implements KindReader<RangeType> {
    @Override
    public Class<RangeType> type() {
        return RangeType.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_TYPE, "r");
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT t.oid::bigint AS oid, t.typnamespace::bigint AS schema, t.typname AS name,
                       format_type(r.rngsubtype, NULL) AS subtype, %s AS collation,
                       CASE WHEN NOT o.opcdefault
                            THEN quote_ident(n.nspname) || '.' || quote_ident(o.opcname) END AS operator_class,
                       nullif(r.rngsubdiff, 0)::regproc::text AS difference, m.typname AS multirange,
                       ARRAY(SELECT d.classid::bigint || ' ' || d.objid
                             FROM pg_depend d
                             WHERE d.refclassid = 'pg_type'::regclass AND d.deptype = 'i'
                               AND d.refobjid IN (t.oid, m.oid)) AS parts
                FROM pg_range r
                JOIN pg_type t ON t.oid = r.rngtypid
                JOIN pg_type m ON m.oid = r.rngmultitypid
                JOIN pg_type b ON b.oid = r.rngsubtype
                JOIN pg_opclass o ON o.oid = r.rngsubopc
                JOIN pg_namespace n ON n.oid = o.opcnamespace
                LEFT JOIN pg_collation l ON l.oid = r.rngcollation AND r.rngcollation <> b.typcollation
                LEFT JOIN pg_namespace ln ON ln.oid = l.collnamespace
                WHERE t.oid >= 16384 AND r.rngcanonical = 0""".formatted(CollationReader.NAME);
    }

    @Override
    public @Nullable Fact<RangeType> fact(Row row, Known known) {
        ObjectId schema = known.schemaOf(row, Address.PG_TYPE);
        if (schema == null) {
            return null;
        }
        List<Address> addresses = new ArrayList<>();
        addresses.add(Address.of(Address.PG_TYPE, row.number("oid")));
        row.list("parts").forEach(part -> addresses.add(Address.of(part)));
        return new Fact<>(range(row, schema), addresses);
    }

    private static RangeType range(Row row, ObjectId schema) {
        return new RangeType(
                RangeType.id(schema, row.text("name")),
                row.text("subtype"),
                row.textOrNull("operator_class"),
                row.textOrNull("collation"),
                row.textOrNull("difference"),
                row.text("multirange"));
    }
}
