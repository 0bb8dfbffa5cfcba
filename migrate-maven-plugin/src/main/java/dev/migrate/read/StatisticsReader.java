package dev.migrate.read;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Statistics;
import org.jspecify.annotations.Nullable;

/** Reads them with their columns sorted by name: the server has them as they stand in the table, whatever was said. */
final class StatisticsReader implements KindReader<Statistics> {
    @Override
    public Class<Statistics> type() {
        return Statistics.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_STATISTIC_EXT);
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT s.oid::bigint AS oid, s.stxnamespace::bigint AS schema, s.stxname AS name,
                       s.stxrelid::bigint AS relation, nullif(s.stxstattarget, -1) AS target,
                       coalesce(overlay(d.definition PLACING k.sorted
                           FROM strpos(d.definition, 'ON ') + 3 FOR length(k.printed)), d.definition) AS definition
                FROM pg_statistic_ext s
                JOIN pg_namespace n ON n.oid = s.stxnamespace,
                     LATERAL (SELECT substr(pg_get_statisticsobjdef(s.oid), length(format('CREATE STATISTICS %s.%s ',
                         quote_ident(n.nspname), quote_ident(s.stxname))) + 1) AS definition) AS d,
                     LATERAL (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS printed,
                                     string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname) AS sorted
                              FROM pg_attribute a
                              WHERE a.attrelid = s.stxrelid AND a.attnum = ANY (s.stxkeys)) AS k""";
    }

    @Override
    public @Nullable Fact<Statistics> fact(Row row, Known known) {
        ObjectId schema = known.schemaOf(row, Address.PG_STATISTIC_EXT);
        ObjectId table = known.relation(row.number("relation"));
        if (schema == null || table == null) {
            return null;
        }
        Statistics statistics = new Statistics(
                Statistics.id(schema, row.text("name")),
                table,
                Deparsed.stable(row.text("definition")),
                row.smallOrNull("target"));
        return Fact.of(statistics, Address.of(Address.PG_STATISTIC_EXT, row.number("oid")));
    }
}
