package dev.migrate.read;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.OperatorClass;
import dev.migrate.catalog.OperatorFamily;
import dev.migrate.catalog.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class OperatorClassReader implements KindReader<OperatorClass> {
    @Override
    public Class<OperatorClass> type() {
        return OperatorClass.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_OPCLASS);
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT c.oid::bigint AS oid, c.opcnamespace::bigint AS schema, c.opcname AS name,
                       quote_ident(a.amname) AS method, c.opcfamily::bigint AS family_oid, fn.nspname AS family_schema, f.opfname AS family,
                       format_type(c.opcintype, NULL) AS type, c.opcdefault AS usual,
                       format_type(nullif(c.opckeytype, 0), NULL) AS storage,
                       array_agg(m.definition ORDER BY m.is_function, m.number, m.place)
                           FILTER (WHERE m.oid IS NOT NULL) AS members,
                       array_agg(m.catalog || ' ' || m.oid) FILTER (WHERE m.oid IS NOT NULL) AS parts
                FROM pg_opclass c
                JOIN pg_am a ON a.oid = c.opcmethod
                JOIN pg_opfamily f ON f.oid = c.opcfamily
                JOIN pg_namespace fn ON fn.oid = f.opfnamespace
                LEFT JOIN pg_depend d ON d.refclassid = 'pg_opclass'::regclass AND d.refobjid = c.oid
                    AND d.deptype = 'i'
                LEFT JOIN (%s) AS m ON m.catalog = d.classid AND m.oid = d.objid
                WHERE c.oid >= 16384
                GROUP BY c.oid, a.amname, fn.nspname, f.opfname""".formatted(FamilyMembers.ALL);
    }

    @Override
    public @Nullable Fact<OperatorClass> fact(Row row, Known known) {
        ObjectId schema = known.schemaOf(row, Address.PG_OPCLASS);
        if (schema == null) {
            return null;
        }
        boolean isFamilyKnown = known.subject(Address.of(Address.PG_OPFAMILY, row.number("family_oid"))) != null;
        String method = row.text("method");
        List<Address> addresses = new ArrayList<>();
        addresses.add(Address.of(Address.PG_OPCLASS, row.number("oid")));
        row.list("parts").forEach(part -> addresses.add(Address.of(part)));
        OperatorClass operatorClass = new OperatorClass(
                OperatorClass.id(schema, row.text("name"), method),
                OperatorFamily.id(Schema.id(row.text("family_schema")), row.text("family"), method),
                row.text("type"),
                row.flag("usual"),
                row.textOrNull("storage"),
                row.list("members"));
        return operatorClass.hasOwnFamily() && !isFamilyKnown ? null : new Fact<>(operatorClass, addresses);
    }
}
