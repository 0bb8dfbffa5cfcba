package dev.migrate.proof;

import dev.migrate.MigrateException;
import dev.migrate.server.Database;
import dev.migrate.server.RolledBack;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** What a value prints as; null for null. */
    private static final String VALUE = "hashtextextended(%s::text COLLATE \"C\", 0)";

    /** Rows that are on their way at a time. */
    private static final int FETCH = 10_000;

    /** Tables that are looked into with one round trip to the server. */
    private static final int BATCH = 64;

    Contents {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables)); // in an order that every run has
    }

    /** Looks into the tables of these names that exist, and into those below them; through a session of its own. */
    static Contents of(Database database, Set<String> names) {
        try (Connection connection = database.connect()) {
            return of(connection, names);
        } catch (SQLException e) {
            throw new MigrateException("The rows of a shadow could not be read: " + e.getMessage(), null, e);
        }
    }

    /** The same through a session that may see other names than others do; leaves it as it was. */
    static Contents of(Connection connection, Set<String> names) throws SQLException {
        if (names.isEmpty()) {
            return new Contents(Map.of());
        }
        return RolledBack.transaction(connection, session -> read(session, names));
    }

    /** Outside of a transaction the driver would fetch all rows at once. */
    private static Contents read(Connection connection, Set<String> names) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            return new Contents(read(statement, shapes(connection, names)));
        }
    }

    private static Map<String, Table> read(Statement statement, Map<String, Shape> shapes) throws SQLException {
        Map<String, Table> tables = new LinkedHashMap<>();
        List<String> all = List.copyOf(shapes.keySet());
        for (int first = 0; first < all.size(); first += BATCH) {
            read(statement, all.subList(first, Math.min(first + BATCH, all.size())), shapes, tables);
        }
        return tables;
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

    private static void read(
            Statement statement, List<String> names, Map<String, Shape> shapes, Map<String, Table> tables)
            throws SQLException {
        List<String> queries = new ArrayList<>();
        List<Sums> sums = new ArrayList<>();
        for (String name : names) {
            Shape shape = Objects.requireNonNull(shapes.get(name));
            sums.add(new Sums(shape.types.size()));
            queries.add(query(queries.size(), name, shape));
        }
        try (ResultSet rows = statement.executeQuery(String.join(" UNION ALL ", queries))) {
            while (rows.next()) {
                sums.get(rows.getInt(1)).add((@Nullable Long[]) rows.getArray(2).getArray());
            }
        }
        for (int i = 0; i < names.size(); i++) {
            tables.put(names.get(i), sums.get(i).table(Objects.requireNonNull(shapes.get(names.get(i)))));
        }
    }

    private static String query(int number, String name, Shape shape) {
        String values = shape.types.keySet().stream().map(VALUE::formatted).collect(Collectors.joining(", "));
        return "SELECT %d, ARRAY[%s]::bigint[] FROM ONLY %s".formatted(number, values, name);
    }

    /** What the rows of a table come to. A sum of hashes is the same in whatever order they come. */
    private static final class Sums {
        private final long[] counts;
        private final long[] digests;
        private long rows;

        Sums(int columns) {
            counts = new long[columns];
            digests = new long[columns];
        }

        void add(@Nullable Long[] values) {
            rows++;
            for (int i = 0; i < values.length; i++) {
                Long value = values[i];
                if (value != null) {
                    counts[i]++;
                    digests[i] += value;
                }
            }
        }

        Table table(Shape shape) {
            Map<String, Values> columns = new LinkedHashMap<>();
            shape.types.forEach((column, type) -> {
                int place = columns.size();
                columns.put(column, new Values(type, counts[place], digests[place]));
            });
            return new Table(shape.above, rows, columns);
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
     */
    record Values(String type, long count, long digest) {
        /** Of another type they print otherwise; filled with more they cannot be told apart. */
        boolean isLostIn(Values after) {
            boolean comparable = type.equals(after.type) && count == after.count;
            return after.count < count || (comparable && digest != after.digest);
        }
    }
}
