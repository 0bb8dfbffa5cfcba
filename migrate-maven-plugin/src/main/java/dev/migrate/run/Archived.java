package dev.migrate.run;

import dev.migrate.revision.Direction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A copy in the archive that has not been put back. Names are qualified and quoted where SQL needs it.
 *
 * @param revision whose {@code direction} took the original away
 * @param table the table, or that of the column
 * @param whole whether the table is partitioned, and one with its partitions
 * @param column empty: whole rows
 * @param key columns that tell to which row a value belongs
 * @param drops whether the table itself went
 * @param columns of the copy
 * @param types of the original columns, one each
 * @param counters column and last value of a sequence each, with a blank between
 * @param by who ran it
 */
public record Archived(
        long id,
        String revision,
        Direction direction,
        String table,
        boolean whole,
        Optional<String> column,
        List<String> key,
        boolean drops,
        List<String> columns,
        List<String> types,
        List<String> counters,
        long rows,
        String by,
        Instant at) {
    /** The table of the archive that lists its copies. */
    public static final String REGISTRY = "registry";

    /** Copies the lists. */
    public Archived {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        types = List.copyOf(types);
        counters = List.copyOf(counters);
    }

    static final String COLUMNS =
            "id, revision, direction, object, whole_table, column_name, key, drops, columns, types,"
                    + " counters, rows, archived_by, archived_at";

    /** For messages: {@code column public.device.location}. */
    public String subject() {
        return column.map(name -> "column " + table + "." + name).orElse("table " + table);
    }

    static Archived read(ResultSet row) throws SQLException {
        return new Archived(
                row.getLong("id"),
                row.getString("revision"),
                Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT)),
                row.getString("object"),
                row.getBoolean("whole_table"),
                Optional.ofNullable(row.getString("column_name")),
                texts(row, "key"),
                row.getBoolean("drops"),
                texts(row, "columns"),
                texts(row, "types"),
                texts(row, "counters"),
                row.getLong("rows"),
                row.getString("archived_by"),
                row.getObject("archived_at", OffsetDateTime.class).toInstant());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
