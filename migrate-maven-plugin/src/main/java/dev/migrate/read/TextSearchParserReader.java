package dev.migrate.read;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.TextSearchParser;
import org.jspecify.annotations.Nullable;

final class TextSearchParserReader implements KindReader<TextSearchParser> {
    @Override
    public Class<TextSearchParser> type() {
        return TextSearchParser.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_TS_PARSER);
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT p.oid::bigint AS oid, p.prsnamespace::bigint AS schema, p.prsname AS name,
                       p.prsstart::text AS start_function, p.prstoken::text AS token_function,
                       p.prsend::text AS end_function, p.prslextype::text AS types_function,
                       nullif(p.prsheadline::oid, 0)::regproc::text AS headline_function
                FROM pg_ts_parser p
                WHERE p.oid >= 16384""";
    }

    @Override
    public @Nullable Fact<TextSearchParser> fact(Row row, Known known) {
        ObjectId schema = known.schemaOf(row, Address.PG_TS_PARSER);
        return schema == null
                ? null
                : Fact.of(
                        new TextSearchParser(
                                TextSearchParser.id(schema, row.text("name")),
                                row.text("start_function"),
                                row.text("token_function"),
                                row.text("end_function"),
                                row.text("types_function"),
                                row.textOrNull("headline_function")),
                        Address.of(Address.PG_TS_PARSER, row.number("oid")));
    }
}
