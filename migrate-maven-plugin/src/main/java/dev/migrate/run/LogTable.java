package dev.migrate.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

/** Reads the log table. It need not exist: then nothing was done. */
final class LogTable {
    private final TableNames names;

    LogTable(TableNames names) {
        this.names = names;
    }

    /** The last rows, the newest first. */
    List<LoggedAct> last(Session session, int number) {
        String sql =
                "SELECT at, act, revision, message, checksum_algorithm || ':' || checksum AS checksum, database_user,"
                        + " applied_by, duration_ms, tool_version, detail FROM " + names.logTable()
                        + " ORDER BY id DESC LIMIT "
                        + number;
        return new VersionTable(names)
                .select(session, names.logTable(), sql, LogTable::act)
                .orElse(List.of());
    }

    private static LoggedAct act(ResultSet row) throws SQLException {
        String duration = row.getString("duration_ms");
        return new LoggedAct(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("act"),
                row.getString("revision"),
                row.getString("message"),
                row.getString("checksum"),
                row.getString("database_user"),
                row.getString("applied_by"),
                duration == null ? null : Duration.ofMillis(Long.parseLong(duration)),
                row.getString("tool_version"),
                row.getString("detail"));
    }
}
