package dev.migrate.proof;

import dev.migrate.proof.SampleTable.Reference;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What has to be known of tables to fill them. */
final class SampleSchema {
    /** Rows of foreign tables are somewhere else, and real. */
    private static final String ELSEWHERE = """
            SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname)
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.oid >= 16384 AND c.relkind = 'f'
            ORDER BY 1""";

    /**
     * From then on the server lets no statement of the transaction at a foreign table: a row may be routed to a partition
     * that is one, and a trigger may do anything. Servers of before August 2024 do not know how.
     */
    private static final String KEEP_OUT = """
            SELECT set_config(name, 'foreign-table', true) FROM pg_settings
            WHERE name = 'restrict_nonsystem_relation_kind'""";

    /** Columns that fill themselves are left out; a table of such columns only has one row of nulls here. */
    private static final String COLUMNS = """
            WITH RECURSIVE base (type, root) AS (
                SELECT oid, oid FROM pg_type WHERE typtype <> 'd'
                UNION ALL
                SELECT d.oid, b.root FROM base b JOIN pg_type d ON d.typbasetype = b.type AND d.typtype = 'd')
            SELECT c.oid::bigint AS table_oid,
                   quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS table_name,
                   a.attnum AS number, quote_ident(a.attname) AS name,
                   format_type(a.atttypid, a.atttypmod) AS type, t.typcategory AS category, t.typname AS base,
                   a.attnotnull AS not_null,
                   ARRAY(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = t.oid
                         ORDER BY e.enumsortorder) AS labels,
                   concat_ws(' ',
                       (SELECT string_agg(pg_get_constraintdef(k.oid), ' ') FROM pg_constraint k
                        WHERE k.contype = 'c' AND k.contypid = a.atttypid),
                       (SELECT string_agg(pg_get_constraintdef(k.oid), ' ') FROM pg_constraint k
                        WHERE k.contype = 'c' AND k.conrelid = c.oid AND a.attnum = ANY (k.conkey)),
                       (SELECT string_agg(pg_get_expr(b.relpartbound, b.oid), ' ')
                        FROM pg_partitioned_table pt, LATERAL pg_partition_tree(pt.partrelid) AS tree
                        JOIN pg_class b ON b.oid = tree.relid
                        WHERE pt.partrelid = c.oid AND a.attnum = ANY (pt.partattrs::smallint[]))) AS checks
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                AND NOT a.atthasdef AND a.attidentity = '' AND a.attgenerated = ''
            LEFT JOIN base b ON b.type = a.atttypid
            LEFT JOIN pg_type t ON t.oid = b.root
            WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't'
              AND n.nspname NOT LIKE 'pg\\_%'
              AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass
                              AND d.objid = c.oid AND d.deptype = 'e')
              AND (current_setting('restrict_nonsystem_relation_kind', true) IS NOT NULL OR NOT EXISTS (
                  SELECT FROM pg_foreign_table))
            ORDER BY c.oid, a.attnum""";

    private static final String REFERENCES = """
            SELECT k.conrelid::bigint AS table_oid, k.conkey AS columns, k.confrelid::bigint AS target,
                   quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS target_name,
                   ARRAY(SELECT quote_ident(a.attname) FROM unnest(k.confkey) WITH ORDINALITY AS u (number, place)
                         JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.number
                         ORDER BY u.place) AS target_columns
            FROM pg_constraint k
            JOIN pg_class c ON c.oid = k.confrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE k.contype = 'f' AND k.conparentid = 0""";

    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*+)'|(?<![\\w.])(\\d+(?:\\.\\d+)?)(?![\\w.])");

    private SampleSchema() {}

    /** The foreign tables, qualified and quoted, which nothing in the connection's transaction reaches from then on. */
    static List<String> keepOutOfForeignTables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute(KEEP_OUT);
            try (ResultSet rows = statement.executeQuery(ELSEWHERE)) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    /** The tables of the database that somebody made; none where foreign tables could not be kept out of. */
    static List<SampleTable> tables(Connection connection) throws SQLException {
        Map<Long, List<Reference>> references = references(connection);
        Map<Long, SampleTable> tables = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                long oid = rows.getLong("table_oid");
                String name = rows.getString("table_name");
                SampleTable table = tables.computeIfAbsent(
                        oid,
                        key -> new SampleTable(oid, name, new ArrayList<>(), references.getOrDefault(oid, List.of())));
                if (rows.getString("name") != null) {
                    table.columns().add(column(rows));
                }
            }
        }
        return List.copyOf(tables.values());
    }

    private static SampleColumn column(ResultSet row) throws SQLException {
        return new SampleColumn(
                row.getInt("number"),
                row.getString("name"),
                row.getString("type"),
                row.getString("category"),
                row.getString("base"),
                row.getBoolean("not_null"),
                List.of((String[]) row.getArray("labels").getArray()),
                literals(row.getString("checks")));
    }

    private static List<String> literals(@Nullable String checks) {
        List<String> literals = new ArrayList<>();
        Matcher matcher = LITERAL.matcher(checks == null ? "" : checks);
        while (matcher.find()) {
            literals.add(matcher.group(1) != null ? matcher.group(1).replace("''", "'") : matcher.group(2));
        }
        return literals;
    }

    private static Map<Long, List<Reference>> references(Connection connection) throws SQLException {
        Map<Long, List<Reference>> references = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(REFERENCES)) {
            while (rows.next()) {
                references
                        .computeIfAbsent(rows.getLong("table_oid"), oid -> new ArrayList<>())
                        .add(new Reference(
                                numbers(rows.getArray("columns")),
                                rows.getLong("target"),
                                rows.getString("target_name"),
                                List.of((String[])
                                        rows.getArray("target_columns").getArray())));
            }
        }
        return references;
    }

    private static List<Integer> numbers(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray())
                .map(number -> ((Number) number).intValue())
                .toList();
    }
}
