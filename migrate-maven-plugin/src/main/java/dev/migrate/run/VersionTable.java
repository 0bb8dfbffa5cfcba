package dev.migrate.run;

import dev.migrate.MigrateException;
import dev.migrate.revision.Checksum;
import dev.migrate.revision.Direction;
import dev.migrate.revision.Section;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the version table. It need not exist: then nothing is applied, and it is not made. */
final class VersionTable {
    private static final Set<String> MISSING = Set.of("42P01", "3F000");
    private static final String DENIED = "42501";
    /** PL/pgSQL is not for this user, or taken out of the database; or it is the table that is denied. */
    private static final Set<String> NO_BLOCKS = Set.of(DENIED, "42704");
    /** Columns that are missing or of other types. */
    private static final Set<String> OTHER_SHAPE = Set.of("42703", "42804", "42883");

    /** Ids separated by commas, which no id has in it: without the driver's machinery for arrays. */
    private static final String PARENTS = "pg_catalog.array_to_string(parents, ',') AS parents";

    private final TableNames names;

    VersionTable(TableNames names) {
        this.names = names;
    }

    /** The rows, in the order in which they were applied; empty: the table does not exist. One round trip. */
    Optional<List<AppliedRevision>> read(Session session) {
        String sql =
                "SELECT id, " + PARENTS + ", message, source, checksum_algorithm, checksum, database_user, applied_by,"
                        + " (extract(epoch FROM applied_at) * 1000000)::bigint AS applied_at, duration_ms, tool_version,"
                        + " direction, segments_done, segments_total, segment_begun"
                        + " FROM " + names.versionTable() + " t ORDER BY t.applied_at, t.id";
        return select(session, sql, VersionTable::revision);
    }

    /** How many of revisions that are run one after the other, in one direction, are done. */
    int committed(Session session, List<Work> works) throws SQLException {
        List<String> ids = works.stream().map(work -> work.script().id()).toList();
        int there = session.query(
                        "SELECT count(*) FROM " + names.versionTable() + " WHERE id = ANY (" + Literal.array(ids) + ")",
                        row -> row.getInt(1))
                .get(0);
        return works.get(0).direction() == Direction.UPGRADE ? there : works.size() - there;
    }

    /** The script that was applied, as it was then; empty: the revision is not in the table. */
    Optional<Script> script(Session session, String id) {
        String sql = "SELECT id, " + PARENTS
                + ", message, source, checksum_algorithm, checksum, upgrade_script, upgrade_options,"
                + " downgrade_script, downgrade_options FROM " + names.versionTable() + " WHERE id = "
                + Literal.text(id);
        return select(session, sql, VersionTable::script).stream()
                .flatMap(List::stream)
                .findFirst();
    }

    /** How far the backfill is that the revision is in the middle of; empty: it is in none. */
    Optional<BackfillState> backfill(Session session, String id) {
        String sql = "SELECT " + BackfillState.COLUMNS + " FROM " + names.versionTable()
                + " WHERE backfill IS NOT NULL AND id = " + Literal.text(id);
        return select(session, sql, BackfillState::read).stream()
                .flatMap(List::stream)
                .findFirst();
    }

    private <T> Optional<List<T>> select(Session session, String sql, Session.Row<T> reader) {
        return select(session, names.versionTable(), sql, reader);
    }

    /** The rows of a query; empty: the table does not exist. */
    <T> Optional<List<T>> select(Session session, String table, String sql, Session.Row<T> reader) {
        try {
            return session.queryIfThere(table, sql, reader);
        } catch (SQLException e) {
            if (NO_BLOCKS.contains(e.getSQLState())) {
                return selectPlainly(session, sql, reader);
            }
            throw failure(e);
        }
    }

    /** Needs no right but that on the table; when there is none, the server's log gets an error. */
    private <T> Optional<List<T>> selectPlainly(Session session, String sql, Session.Row<T> reader) {
        try {
            return Optional.of(session.query(sql, reader));
        } catch (SQLException e) {
            if (MISSING.contains(e.getSQLState())) {
                return Optional.empty();
            }
            throw failure(e);
        }
    }

    MigrateException failure(SQLException e) {
        ServerFault fault = ServerFault.of(e);
        if (fault.isConnectionLost()) {
            return new MigrateException(
                    "The connection to the database was lost before a revision had begun: " + fault.text(),
                    "Run it again.",
                    e);
        }
        return new MigrateException(
                "The version table " + names.display() + " cannot be used: " + fault.text(),
                advice(fault.sqlState()),
                e);
    }

    private @Nullable String advice(String sqlState) {
        if (sqlState.equals(DENIED)) {
            return "The user needs the right to read and write " + names.display() + " and " + names.schema() + "."
                    + names.log() + ", or to create them in schema " + names.schema()
                    + "; or choose another schema with migrate.versionSchema.";
        }
        return OTHER_SHAPE.contains(sqlState)
                ? "It may be another program's table: choose another name with migrate.versionTable."
                : null;
    }

    private static AppliedRevision revision(ResultSet row) throws SQLException {
        return new AppliedRevision(
                row.getString("id"),
                parents(row),
                row.getString("message"),
                row.getString("source"),
                new Checksum(row.getString("checksum_algorithm"), row.getString("checksum")),
                row.getString("database_user"),
                row.getString("applied_by"),
                Instant.EPOCH.plus(row.getLong("applied_at"), ChronoUnit.MICROS),
                Duration.ofMillis(row.getLong("duration_ms")),
                row.getString("tool_version"),
                progress(row));
    }

    private static Optional<Progress> progress(ResultSet row) throws SQLException {
        String direction = row.getString("direction");
        return direction == null
                ? Optional.empty()
                : Optional.of(new Progress(
                        Direction.valueOf(direction.toUpperCase(Locale.ROOT)),
                        row.getInt("segments_done"),
                        row.getInt("segments_total"),
                        row.getBoolean("segment_begun")));
    }

    private static Script script(ResultSet row) throws SQLException {
        return new Script(
                row.getString("id"),
                parents(row),
                row.getString("message"),
                row.getString("source") + " as stored in the database",
                new Checksum(row.getString("checksum_algorithm"), row.getString("checksum")),
                section(row, Direction.UPGRADE),
                section(row, Direction.DOWNGRADE));
    }

    private static Section section(ResultSet row, Direction direction) throws SQLException {
        return new Section(
                direction,
                OptionsText.parse(row.getString(direction.word() + "_options")),
                row.getString(direction.word() + "_script"),
                1);
    }

    private static List<String> parents(ResultSet row) throws SQLException {
        String parents = row.getString("parents");
        return parents.isEmpty() ? List.of() : List.of(parents.split(","));
    }
}
