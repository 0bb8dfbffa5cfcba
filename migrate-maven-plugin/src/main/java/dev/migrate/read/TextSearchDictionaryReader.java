package dev.migrate.read;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Options;
import dev.migrate.catalog.TextSearchDictionary;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

final class TextSearchDictionaryReader implements KindReader<TextSearchDictionary> {
    /** Of a list of options the server keeps no more than its text. */
    private static final Pattern OPTION =
            Pattern.compile("(?:\"(?:[^\"]|\"\")+\"|[^\" =]+) = (?:E?'(?:[^']|'')*+'|[^', ]+)");

    @Override
    public Class<TextSearchDictionary> type() {
        return TextSearchDictionary.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_TS_DICT);
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT d.oid::bigint AS oid, d.dictnamespace::bigint AS schema, d.dictname AS name,
                       CASE WHEN t.tmplnamespace = 'pg_catalog'::regnamespace THEN quote_ident(t.tmplname)
                            ELSE quote_ident(n.nspname) || '.' || quote_ident(t.tmplname) END AS template,
                       coalesce(d.dictinitoption, '') AS options
                FROM pg_ts_dict d
                JOIN pg_ts_template t ON t.oid = d.dicttemplate
                JOIN pg_namespace n ON n.oid = t.tmplnamespace
                WHERE d.oid >= 16384""";
    }

    @Override
    public @Nullable Fact<TextSearchDictionary> fact(Row row, Known known) {
        ObjectId schema = known.schemaOf(row, Address.PG_TS_DICT);
        return schema == null
                ? null
                : Fact.of(
                        new TextSearchDictionary(
                                TextSearchDictionary.id(schema, row.text("name")),
                                row.text("template"),
                                options(row.text("options"))),
                        Address.of(Address.PG_TS_DICT, row.number("oid")));
    }

    static Options options(String list) {
        return new Options(
                OPTION.matcher(list).results().map(MatchResult::group).toList());
    }
}
