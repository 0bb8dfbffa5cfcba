package dev.migrate.read;

import dev.migrate.catalog.Default;
import dev.migrate.catalog.ObjectId;
import org.jspecify.annotations.Nullable;

final class DefaultReader implements KindReader<Default> {
    @Override
    public Class<Default> type() {
        return Default.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_CLASS, "r", "p", "f", "v");
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT d.oid::bigint AS oid, d.adrelid::bigint AS relation, d.adnum AS number,
                       pg_get_expr(d.adbin, d.adrelid) AS expression, %s AS varying
                FROM pg_attrdef d
                JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
                WHERE a.attgenerated = ''""".formatted(Varying.is("d.adbin"));
    }

    @Override
    public @Nullable Fact<Default> fact(Row row, Known known) {
        ObjectId column = known.column(row.number("relation"), row.small("number"));
        return column == null
                ? null
                : Fact.of(
                        new Default(Default.id(column), Deparsed.stable(row.text("expression")), row.flag("varying")),
                        Address.of(Address.PG_ATTRDEF, row.number("oid")));
    }
}
