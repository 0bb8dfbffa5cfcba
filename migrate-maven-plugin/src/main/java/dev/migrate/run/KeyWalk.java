package dev.migrate.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A way through all rows of a table in the order of a key, so many at a time. The end of each range is read from the table:
 * gaps in the key cost nothing, and the key may have several columns of any type that an index orders.
 *
 * @param table as it stands after FROM
 * @param key names of columns, as SQL has them
 * @param batch rows of one range; where several rows have one key, a few more
 * @param pause after each batch but the last
 */
public record KeyWalk(String table, List<String> key, int batch, Duration pause) {
    /** Rows of a range where nothing is said. */
    public static final int STANDARD_BATCH = 1000;

    /** Copies the list. */
    public KeyWalk {
        key = List.copyOf(key);
    }

    /** What is gone through: {@code public.device (tenant_id, id)}. Two walks that say the same can follow on each other. */
    String title() {
        return table + " (" + String.join(", ", key) + ")";
    }

    /**
     * Asks for the last key of the range behind another: an array of texts; no row where fewer rows are left than a range has.
     *
     * @param behind empty: from the first row on
     */
    String next(List<String> behind) {
        return "SELECT ARRAY[" + texts("k") + "] FROM " + table + " AS k"
                + (behind.isEmpty() ? "" : " WHERE " + row("k") + " > " + literals(behind)) + nextTail();
    }

    /** The end of that query, which does not depend on where the range begins. */
    String nextTail() {
        return " ORDER BY " + each("k", "") + " OFFSET " + (batch - 1) + " LIMIT 1";
    }

    /**
     * The condition that a row is in a range.
     *
     * @param qualifier stands before the names of the columns, such as {@code d}; empty: nothing does
     * @param behind the last key before the range; empty: there is none
     * @param upTo the last key of the range; empty: it has no end
     */
    String range(String qualifier, List<String> behind, Optional<List<String>> upTo) {
        String row = row(qualifier);
        String lower = behind.isEmpty() ? "true" : row + " > " + literals(behind);
        return upTo.map(end -> lower + " AND " + row + " <= " + literals(end)).orElse(lower);
    }

    /** The columns as a row. */
    String row(String qualifier) {
        return "(" + each(qualifier, "") + ")";
    }

    /** Why the table cannot be walked through so: an expression, NULL where it can. A table that is not there is no reason. */
    String problem() {
        String relation = "pg_catalog.to_regclass(" + Literal.text(table) + ")";
        String names = key.stream()
                .map(name -> "(pg_catalog.parse_ident(" + Literal.text(name) + "))[1]")
                .collect(Collectors.joining(", ", "ARRAY[", "]"));
        return """
                (SELECT CASE
                    WHEN EXISTS (SELECT FROM pg_catalog.unnest(t.names) AS n (name) WHERE NOT EXISTS (
                        SELECT FROM pg_catalog.pg_attribute a WHERE a.attrelid = t.relation
                        AND a.attname::text = n.name AND a.attnum > 0 AND NOT a.attisdropped))
                    THEN 'the table has not all of these columns'
                    WHEN EXISTS (SELECT FROM pg_catalog.pg_attribute a WHERE a.attrelid = t.relation
                        AND a.attname::text = ANY (t.names) AND a.attnum > 0 AND NOT a.attisdropped AND NOT a.attnotnull)
                    THEN 'a row whose key is null would be left out, and a column of the key may be null'
                    WHEN NOT EXISTS (SELECT FROM pg_catalog.pg_index i WHERE i.indrelid = t.relation AND i.indisvalid
                        AND i.indpred IS NULL AND t.names = (SELECT pg_catalog.array_agg(a.attname::text ORDER BY k.place)
                            FROM pg_catalog.unnest(i.indkey::int2[]) WITH ORDINALITY AS k (attnum, place)
                            JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
                            WHERE k.place <= pg_catalog.cardinality(t.names)))
                    THEN 'no index begins with the key, so that each batch would read the whole table'
                    END
                FROM (SELECT %s, %s) AS t (relation, names) WHERE t.relation IS NOT NULL)""".formatted(relation, names);
    }

    /** What a user is told of such a reason. */
    String refusal(String reason) {
        return "The backfill of " + title() + " is refused: " + reason + ".";
    }

    /** How many rows the table has, as the server last counted them: an expression, NULL where it does not know. */
    String estimate() {
        return """
                (SELECT nullif(greatest(coalesce((SELECT sum(greatest(p.reltuples, 0))
                    FROM pg_catalog.pg_partition_tree(c.oid) t JOIN pg_catalog.pg_class p ON p.oid = t.relid
                    WHERE t.isleaf), c.reltuples), 0), 0)::bigint
                FROM pg_catalog.pg_class c WHERE c.oid = pg_catalog.to_regclass(%s))""".formatted(Literal.text(table));
    }

    /** The columns as texts. */
    String texts(String qualifier) {
        return each(qualifier, "::text");
    }

    private String each(String qualifier, String suffix) {
        String prefix = qualifier.isEmpty() ? "" : qualifier + ".";
        return key.stream().map(name -> prefix + name + suffix).collect(Collectors.joining(", "));
    }

    private static String literals(List<String> values) {
        return values.stream().map(Literal::text).collect(Collectors.joining(", ", "(", ")"));
    }
}
