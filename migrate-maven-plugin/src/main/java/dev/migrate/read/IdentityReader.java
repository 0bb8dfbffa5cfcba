package dev.migrate.read;

import dev.migrate.catalog.Identity;
import dev.migrate.catalog.ObjectId;
import org.jspecify.annotations.Nullable;

final class IdentityReader implements KindReader<Identity> {
    @Override
    public Class<Identity> type() {
        return Identity.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_CLASS, "r", "p", "f");
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT a.attrelid::bigint AS relation, a.attnum AS number, a.attidentity = 'a' AS always,
                       c.oid::bigint AS sequence_oid, c.relname AS sequence, %s
                FROM pg_sequence s
                JOIN pg_class c ON c.oid = s.seqrelid
                JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = s.seqrelid
                    AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'i'
                JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
                WHERE a.attidentity <> ''""".formatted(Sequences.OPTIONS);
    }

    @Override
    public @Nullable Fact<Identity> fact(Row row, Known known) {
        ObjectId column = known.column(row.number("relation"), row.small("number"));
        return column == null
                ? null
                : Fact.of(
                        new Identity(
                                Identity.id(column), row.flag("always"), row.text("sequence"), Sequences.options(row)),
                        Address.of(Address.PG_CLASS, row.number("sequence_oid")));
    }
}
