package dev.migrate.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;

/**
 * How far the server says that a long statement is.
 *
 * @param command {@code CREATE INDEX CONCURRENTLY}, {@code VACUUM}, …
 * @param phase in the server's words
 * @param percent of the phase, 0 to 100; empty: not known
 */
public record StatementProgress(String command, String phase, OptionalInt percent) {

    /** A row for each statement that the backend reports on; each view is there in PostgreSQL 14 and later. */
    static String query(int backend) {
        return """
                SELECT command, phase,
                       CASE WHEN phase LIKE 'waiting%%' THEN lockers_done WHEN tuples_total > 0 THEN tuples_done ELSE blocks_done END AS done,
                       CASE WHEN phase LIKE 'waiting%%' THEN lockers_total WHEN tuples_total > 0 THEN tuples_total ELSE blocks_total END AS total
                FROM pg_catalog.pg_stat_progress_create_index WHERE pid = %1$d
                UNION ALL
                SELECT 'VACUUM', phase, CASE phase WHEN 'vacuuming heap' THEN heap_blks_vacuumed ELSE heap_blks_scanned END, heap_blks_total
                FROM pg_catalog.pg_stat_progress_vacuum WHERE pid = %1$d
                UNION ALL
                SELECT command, phase, heap_blks_scanned, heap_blks_total
                FROM pg_catalog.pg_stat_progress_cluster WHERE pid = %1$d
                UNION ALL
                SELECT 'ANALYZE', phase, sample_blks_scanned, sample_blks_total
                FROM pg_catalog.pg_stat_progress_analyze WHERE pid = %1$d
                UNION ALL
                SELECT command, tuples_processed || ' rows', bytes_processed, bytes_total
                FROM pg_catalog.pg_stat_progress_copy WHERE pid = %1$d""".formatted(backend);
    }

    static StatementProgress read(ResultSet row) throws SQLException {
        long total = row.getLong("total");
        long done = Math.min(total, row.getLong("done"));
        return new StatementProgress(
                row.getString("command"),
                row.getString("phase"),
                total > 0 ? OptionalInt.of((int) (100 * done / total)) : OptionalInt.empty());
    }

    /** {@code CREATE INDEX: building index: scanning table, 42 %}. */
    public String text() {
        return command + ": " + phase + (percent.isPresent() ? ", " + percent.getAsInt() + " %" : "");
    }
}
