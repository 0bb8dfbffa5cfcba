package dev.migrate.read;

import dev.migrate.catalog.Conversion;
import dev.migrate.catalog.ObjectId;
import org.jspecify.annotations.Nullable;

final class ConversionReader implements KindReader<Conversion> {
    @Override
    public Class<Conversion> type() {
        return Conversion.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_CONVERSION);
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT c.oid::bigint AS oid, c.connamespace::bigint AS schema, c.conname AS name,
                       pg_encoding_to_char(c.conforencoding) AS source, pg_encoding_to_char(c.contoencoding) AS target,
                       c.conproc::text AS function, c.condefault AS usual
                FROM pg_conversion c
                WHERE c.oid >= 16384""";
    }

    @Override
    public @Nullable Fact<Conversion> fact(Row row, Known known) {
        ObjectId schema = known.schemaOf(row, Address.PG_CONVERSION);
        return schema == null
                ? null
                : Fact.of(
                        new Conversion(
                                Conversion.id(schema, row.text("name")),
                                row.text("source"),
                                row.text("target"),
                                row.text("function"),
                                row.flag("usual")),
                        Address.of(Address.PG_CONVERSION, row.number("oid")));
    }
}
