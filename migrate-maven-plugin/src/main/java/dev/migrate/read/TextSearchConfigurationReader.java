package dev.migrate.read;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.TextSearchConfiguration;
import dev.migrate.catalog.TextSearchConfiguration.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

final class TextSearchConfigurationReader implements KindReader<TextSearchConfiguration> {
    @Override
    public Class<TextSearchConfiguration> type() {
        return TextSearchConfiguration.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_TS_CONFIG);
    }

    /** The lists have an entry for each dictionary of each type of token. */
    @Override
    public String query(Inventory inventory) {
        return """
                SELECT c.oid::bigint AS oid, c.cfgnamespace::bigint AS schema, c.cfgname AS name,
                       CASE WHEN p.prsnamespace = 'pg_catalog'::regnamespace THEN quote_ident(p.prsname)
                            ELSE quote_ident(n.nspname) || '.' || quote_ident(p.prsname) END AS parser,
                       array_agg(t.alias ORDER BY m.maptokentype, m.mapseqno)
                           FILTER (WHERE m.mapcfg IS NOT NULL) AS tokens,
                       array_agg(m.mapdict::regdictionary::text ORDER BY m.maptokentype, m.mapseqno)
                           FILTER (WHERE m.mapcfg IS NOT NULL) AS dictionaries
                FROM pg_ts_config c
                JOIN pg_ts_parser p ON p.oid = c.cfgparser
                JOIN pg_namespace n ON n.oid = p.prsnamespace
                LEFT JOIN pg_ts_config_map m ON m.mapcfg = c.oid
                LEFT JOIN LATERAL ts_token_type(c.cfgparser) AS t ON t.tokid = m.maptokentype
                WHERE c.oid >= 16384
                GROUP BY c.oid, c.cfgnamespace, c.cfgname, p.prsnamespace, p.prsname, n.nspname""";
    }

    @Override
    public @Nullable Fact<TextSearchConfiguration> fact(Row row, Known known) {
        ObjectId schema = known.schemaOf(row, Address.PG_TS_CONFIG);
        return schema == null
                ? null
                : Fact.of(
                        new TextSearchConfiguration(
                                TextSearchConfiguration.id(schema, row.text("name")),
                                row.text("parser"),
                                mappings(row)),
                        Address.of(Address.PG_TS_CONFIG, row.number("oid")));
    }

    private static List<Mapping> mappings(Row row) {
        List<String> tokens = row.list("tokens");
        List<String> dictionaries = row.list("dictionaries");
        Map<String, List<String>> mapped = new LinkedHashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            mapped.computeIfAbsent(tokens.get(i), token -> new ArrayList<>()).add(dictionaries.get(i));
        }
        List<Mapping> mappings = new ArrayList<>();
        mapped.forEach((token, several) -> mappings.add(new Mapping(token, several)));
        return mappings;
    }
}
