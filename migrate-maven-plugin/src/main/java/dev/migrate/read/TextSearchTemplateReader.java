package dev.migrate.read;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.TextSearchTemplate;
import org.jspecify.annotations.Nullable;

final class TextSearchTemplateReader implements KindReader<TextSearchTemplate> {
    @Override
    public Class<TextSearchTemplate> type() {
        return TextSearchTemplate.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_TS_TEMPLATE);
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT t.oid::bigint AS oid, t.tmplnamespace::bigint AS schema, t.tmplname AS name,
                       nullif(t.tmplinit::oid, 0)::regproc::text AS init, t.tmpllexize::text AS lexize
                FROM pg_ts_template t
                WHERE t.oid >= 16384""";
    }

    @Override
    public @Nullable Fact<TextSearchTemplate> fact(Row row, Known known) {
        ObjectId schema = known.schemaOf(row, Address.PG_TS_TEMPLATE);
        return schema == null
                ? null
                : Fact.of(
                        new TextSearchTemplate(
                                TextSearchTemplate.id(schema, row.text("name")),
                                row.textOrNull("init"),
                                row.text("lexize")),
                        Address.of(Address.PG_TS_TEMPLATE, row.number("oid")));
    }
}
