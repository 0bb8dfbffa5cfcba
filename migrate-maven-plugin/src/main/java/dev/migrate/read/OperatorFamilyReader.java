package dev.migrate.read;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.OperatorFamily;
import org.jspecify.annotations.Nullable;

final class OperatorFamilyReader implements KindReader<OperatorFamily> {
    @Override
    public Class<OperatorFamily> type() {
        return OperatorFamily.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_OPFAMILY);
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT f.oid::bigint AS oid, f.opfnamespace::bigint AS schema, f.opfname AS name,
                       quote_ident(m.amname) AS method
                FROM pg_opfamily f
                JOIN pg_am m ON m.oid = f.opfmethod
                WHERE f.oid >= 16384""";
    }

    @Override
    public @Nullable Fact<OperatorFamily> fact(Row row, Known known) {
        ObjectId schema = known.schemaOf(row, Address.PG_OPFAMILY);
        return schema == null
                ? null
                : Fact.of(
                        new OperatorFamily(OperatorFamily.id(schema, row.text("name"), row.text("method"))),
                        Address.of(Address.PG_OPFAMILY, row.number("oid")));
    }
}
