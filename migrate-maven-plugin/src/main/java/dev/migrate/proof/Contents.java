package dev.migrate.proof;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many rows each table has, and a digest of the values of each column that is not computed.
 *
 * @param tables by qualified and quoted name
 */
record Contents(Map<String, Table> tables) {
    private static final String COLUMNS = """
            WITH RECURSIVE line (relation, above) AS (
                SELECT inhrelid, inhparent FROM pg_inherits
                UNION SELECT l.relation, h.inhparent FROM line l JOIN pg_inherits h ON h.inhrelid = l.above)
            SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname), quote_ident(a.attname),
                   format_type(a.atttypid, a.atttypmod),
                   ARRAY(SELECT quote_ident(pn.nspname) || '.' || quote_ident(p.relname)
                         FROM line l JOIN pg_class p ON p.oid = l.above JOIN pg_namespace pn ON pn.oid = p.relnamespace
                         WHERE l.relation = c.oid)
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                AND a.attgenerated = ''
            WHERE c.oid >= 16384 AND c.relkind = 'r' AND c.relpersistence <> 't'
              AND n.nspname NOT LIKE 'pg\\_%'
            ORDER BY c.oid, a.attnum""";

    private static final String VALUES = "count(%1$s), md5(string_agg(%1$s::text, ',' ORDER BY %1$s::text))";

    Contents {
        tables = Map.copyOf(tables);
    }

    /** Looks into the tables of these names that exist, and into those below them. */
    static Contents of(Connection connection, Set<String> names) throws SQLException {
        Map<String, Table> tables = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, Shape> table : shapes(connection, names).entrySet()) {
                tables.put(table.getKey(), read(statement, table.getKey(), table.getValue()));
            }
        }
        return new Contents(tables);
    }

    /** What was in here and is not in the other, unless the losses name it or what it is below: a line for each. */
    List<String> lostIn(Contents after, Set<String> losses) {
        List<String> lost = new ArrayList<>();
        tables.forEach((name, before) -> {
            if (!losses.contains(name) && Collections.disjoint(losses, before.above)) {
                before.lostIn(after.tables.get(name), name, losses, lost);
            }
        });
        return lost;
    }

    private static Map<String, Shape> shapes(Connection connection, Set<String> names) throws SQLException {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                String name = rows.getString(1);
                List<String> above = List.of((String[]) rows.getArray(4).getArray());
                if (names.contains(name) || !Collections.disjoint(names, above)) {
                    Shape shape = shapes.computeIfAbsent(name, key -> new Shape(above, new LinkedHashMap<>()));
                    if (rows.getString(2) != null) {
                        shape.types.put(rows.getString(2), rows.getString(3));
                    }
                }
            }
        }
        return shapes;
    }

    private static Table read(Statement statement, String table, Shape shape) throws SQLException {
        StringBuilder query = new StringBuilder("SELECT count(*)");
        shape.types.keySet().forEach(column -> query.append(", ").append(VALUES.formatted(column)));
        Map<String, Values> columns = new LinkedHashMap<>();
        try (ResultSet row = statement.executeQuery(query + " FROM ONLY " + table)) {
            row.next();
            int place = 2;
            for (Map.Entry<String, String> column : shape.types.entrySet()) {
                columns.put(
                        column.getKey(), new Values(column.getValue(), row.getLong(place), row.getString(place + 1)));
                place += 2;
            }
            return new Table(shape.above, row.getLong(1), columns);
        }
    }

    /**
     * What a table is like.
     *
     * @param above the tables that it is a partition of or inherits from, however far up
     * @param types of its columns, by their names
     */
    private record Shape(List<String> above, Map<String, String> types) {}

    /** The rows of a table and the values of its columns. */
    record Table(List<String> above, long rows, Map<String, Values> columns) {
        void lostIn(@Nullable Table after, String name, Set<String> losses, List<String> lost) {
            if (after == null) {
                lost.add("all rows of " + name);
            } else if (after.rows < rows) {
                lost.add("%d of %d rows of %s".formatted(rows - after.rows, rows, name));
            } else {
                columns.forEach((column, before) -> {
                    String path = name + "." + column;
                    Values values = after.columns.get(column);
                    boolean declared = losses.contains(path)
                            || above.stream().anyMatch(table -> losses.contains(table + "." + column));
                    if (!declared && (values == null || before.isLostIn(values))) {
                        lost.add("values of " + path);
                    }
                });
            }
        }
    }

    /**
     * The values of a column.
     *
     * @param count how many are not null
     * @param digest null where there are none
     */
    record Values(String type, long count, @Nullable String digest) {
        /** Of another type they print otherwise; filled with more they cannot be told apart. */
        boolean isLostIn(Values after) {
            boolean comparable = type.equals(after.type) && count == after.count;
            return after.count < count || (comparable && digest != null && !digest.equals(after.digest));
        }
    }
}
