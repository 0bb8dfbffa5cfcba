package dev.migrate.run;

import dev.migrate.revision.Direction;
import dev.migrate.revision.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The statements that write the version and the log table: run by the {@link Runner}, printed by {@link OfflineSql}, the
 * same in both. All names are qualified, all values are in the text. {@code elapsed} is an expression: milliseconds.
 */
final class VersionSql {
    /** Milliseconds since BEGIN, on the server's clock. */
    static final String SINCE_BEGIN =
            "(extract(epoch FROM pg_catalog.clock_timestamp() - pg_catalog.transaction_timestamp()) * 1000)::bigint";

    private static final String LOG_COLUMNS =
            " (act, revision, message, checksum_algorithm, checksum, applied_by, duration_ms, tool_version, detail)";

    /** A column of the version table, with an expression for its value. */
    private record Column(String name, String value) {}

    private static final List<Column> AT_REST = Stream.of(
                    "direction", "segments_done", "segments_total", "segment_begun", "backfill")
            .map(name -> new Column(name, "NULL"))
            .toList();
    private static final List<Column> DURATION_ZERO = List.of(new Column("duration_ms", "0"));

    private final String versionTable;
    private final String logTable;
    private final String actor;
    private final String toolVersion;

    VersionSql(RunSettings settings) {
        this.versionTable = settings.tables().versionTable();
        this.logTable = settings.tables().logTable();
        this.actor = Literal.text(settings.actor());
        this.toolVersion = Literal.text(settings.toolVersion());
    }

    /** The revision is there, or gone: for one that runs in one transaction. */
    String finishAtOnce(Work work, String elapsed) {
        return finish(work.direction(), kept(work.script()), elapsed) + ";\n";
    }

    /**
     * Prepares what {@link #finishNext} runs: of small revisions the server has as much to do with these rows as with the script.
     *
     * @param work one of those for which it is
     */
    String prepareFinish(Work work) {
        List<Column> parameters = new ArrayList<>();
        StringBuilder types = new StringBuilder();
        for (Column column : kept(work.script())) {
            types.append(types.isEmpty() ? "" : ", ").append(column.name().equals("parents") ? "text[]" : "text");
            parameters.add(new Column(column.name(), "$" + (parameters.size() + 1)));
        }
        return "PREPARE migrate_finish (" + types + ") AS " + finish(work.direction(), parameters, sinceLast()) + ";\n";
    }

    /** The revision is there, or gone: for one of several in one message. */
    String finishNext(Work work) {
        return "EXECUTE migrate_finish (" + listed(kept(work.script()), Column::value) + ");\n";
    }

    private String finish(Direction direction, List<Column> kept, String elapsed) {
        return switch (direction) {
            case UPGRADE ->
                "WITH applied AS (" + insert(kept, elapsed, List.of()) + " RETURNING duration_ms)\n" + insertLog()
                        + "SELECT " + logged("upgrade", kept, "duration_ms", "NULL") + " FROM applied";
            case DOWNGRADE ->
                "WITH gone AS (DELETE FROM " + versionTable + " WHERE id = " + value("id", kept) + ")\n" + insertLog()
                        + "VALUES (" + logged("downgrade", kept, elapsed, "NULL") + ")";
        };
    }

    /**
     * Milliseconds since the revision before was finished, on the server's clock: of several transactions in one message all
     * begin with the message, as far as the server is concerned.
     */
    private String sinceLast() {
        return "(extract(epoch FROM pg_catalog.clock_timestamp() - greatest(pg_catalog.transaction_timestamp(), (SELECT at FROM "
                + logTable + " ORDER BY id DESC LIMIT 1))) * 1000)::bigint";
    }

    /** A query for how long each of the revisions took that were finished last, in milliseconds, the last one first. */
    String lastDurations(int revisions) {
        return "SELECT duration_ms FROM " + logTable + " ORDER BY id DESC LIMIT " + revisions + ";\n";
    }

    /** The revision begins, and will take several commits. */
    String begin(Work work) {
        List<Column> progress = List.of(
                new Column("direction", Literal.text(work.direction().word())),
                new Column("segments_done", "0"),
                new Column("segments_total", String.valueOf(work.segments().size())),
                new Column("segment_begun", "false"));
        return switch (work.direction()) {
            case UPGRADE -> insertRow(work.script(), "0", progress);
            case DOWNGRADE ->
                update(work.script(), join(List.of(progress, downgradeColumns(work.script()), DURATION_ZERO)));
        };
    }

    /**
     * The next run goes on with this script: the one that was begun may have been edited since, and cut up otherwise.
     *
     * @param done how many of its segments are done
     */
    String replaceScript(Work work, int done) {
        List<Column> parts = List.of(
                new Column("segments_done", String.valueOf(done)),
                new Column("segments_total", String.valueOf(work.segments().size())));
        List<Column> script =
                work.direction() == Direction.UPGRADE ? scriptColumns(work.script()) : downgradeColumns(work.script());
        return update(work.script(), join(List.of(script, parts)));
    }

    /** A segment that runs in no transaction is about to begin, or has failed and left nothing. */
    String segmentBegun(Work work, boolean begun) {
        return update(work.script(), List.of(new Column("segment_begun", String.valueOf(begun))));
    }

    /** A segment is committed with this. */
    String done(Work work, int segment, String elapsed) {
        return segment + 1 == work.segments().size() ? finish(work, elapsed) : segmentsDone(work, segment + 1, elapsed);
    }

    private String segmentsDone(Work work, int done, String elapsed) {
        return update(
                work.script(),
                List.of(
                        new Column("segments_done", String.valueOf(done)),
                        new Column("segment_begun", "false"),
                        new Column("backfill", "NULL"),
                        new Column("duration_ms", "duration_ms + " + elapsed)));
    }

    /** A batch of a backfill is committed with this: the state is an expression, see {@link BackfillState}. */
    String backfilled(Work work, String state, String elapsed) {
        return update(
                work.script(),
                List.of(
                        new Column("segment_begun", "true"),
                        new Column("backfill", state),
                        new Column("duration_ms", "duration_ms + " + elapsed)));
    }

    /** All segments are committed. */
    String finish(Work work, String elapsed) {
        Script script = work.script();
        String total = "(SELECT duration_ms + " + elapsed + " FROM " + versionTable + whereId(script.id()) + ")";
        String act = log(work.direction().word(), script, total, "NULL");
        List<Column> end = List.of(
                new Column("database_user", "session_user"),
                new Column("applied_by", actor),
                new Column("applied_at", "pg_catalog.clock_timestamp()"),
                new Column("tool_version", toolVersion),
                new Column("duration_ms", "duration_ms + " + elapsed));
        return act
                + switch (work.direction()) {
                    case UPGRADE -> update(script, join(List.of(AT_REST, end)));
                    case DOWNGRADE -> deleteRow(script.id());
                };
    }

    /** Nothing of the revision was committed: as if it had not begun. */
    String abandon(String id, Direction direction) {
        return switch (direction) {
            case UPGRADE -> deleteRow(id);
            case DOWNGRADE -> update(id, AT_REST);
        };
    }

    String stampAdd(Script script) {
        return deleteRow(script.id()) + insertRow(script, "0", List.of()) + log("stamp", script, "NULL", "'added'");
    }

    String stampRemove(String id) {
        return insertLog() + "SELECT 'stamp', id, message, checksum_algorithm, checksum, "
                + actor + ", NULL, " + toolVersion
                + ", 'removed' FROM "
                + versionTable + whereId(id) + ";\n" + deleteRow(id);
    }

    /** An edited file counts as what was applied from now on; nothing is run. */
    String accept(Script script) {
        String was = "(SELECT 'was ' || checksum_algorithm || ':' || checksum FROM " + versionTable
                + whereId(script.id()) + ")";
        return log("accept", script, "NULL", was) + update(script, scriptColumns(script));
    }

    /** A run that was killed before any of the revision was committed has left a trace; logged with whose it was. */
    String interrupted(String id, Direction direction) {
        return insertLog() + "SELECT "
                + Literal.text(direction.word() + " interrupted")
                + ", id, message, checksum_algorithm, checksum, applied_by, NULL, tool_version, 'nothing of it was done' FROM "
                + versionTable + whereId(id) + ";\n";
    }

    /** A run goes on with what one before it, killed or failed, has begun. */
    String resumed(Work work, Progress progress) {
        return log(
                work.direction().word() + " resumed",
                work.script(),
                "NULL",
                Literal.text(progress.done() + " of " + progress.total() + " parts were done"));
    }

    String failure(Work work, String detail) {
        return log(work.direction().word() + " failed", work.script(), "NULL", Literal.text(detail));
    }

    private String log(String act, Script script, String duration, String detail) {
        return insertLog() + "VALUES (" + logged(act, named(script), duration, detail) + ");\n";
    }

    private String insertLog() {
        return "INSERT INTO " + logTable + LOG_COLUMNS + " ";
    }

    private String logged(String act, List<Column> named, String duration, String detail) {
        return String.join(
                ", ",
                Literal.text(act),
                value("id", named),
                value("message", named),
                value("checksum_algorithm", named),
                value("checksum", named),
                actor,
                duration,
                toolVersion,
                detail);
    }

    private String insertRow(Script script, String duration, List<Column> progress) {
        return insert(kept(script), duration, progress) + ";\n";
    }

    private String insert(List<Column> kept, String duration, List<Column> progress) {
        List<Column> columns = new ArrayList<>(kept);
        columns.add(new Column("applied_by", actor));
        columns.add(new Column("duration_ms", duration));
        columns.add(new Column("tool_version", toolVersion));
        columns.addAll(progress);
        return "INSERT INTO " + versionTable + " (" + listed(columns, Column::name) + ") VALUES ("
                + listed(columns, Column::value) + ")";
    }

    /** What the log has of a script. */
    private static List<Column> named(Script script) {
        return List.of(
                new Column("id", Literal.text(script.id())),
                new Column("message", Literal.text(script.message())),
                new Column("checksum_algorithm", Literal.text(script.checksum().algorithm())),
                new Column("checksum", Literal.text(script.checksum().value())));
    }

    /** What the version table has of it. */
    private static List<Column> kept(Script script) {
        List<Column> kept = new ArrayList<>();
        kept.add(new Column("id", Literal.text(script.id())));
        kept.addAll(scriptColumns(script));
        return kept;
    }

    private static String value(String name, List<Column> columns) {
        for (Column column : columns) {
            if (column.name().equals(name)) {
                return column.value();
            }
        }
        throw new IllegalArgumentException(name);
    }

    private String update(Script script, List<Column> columns) {
        return update(script.id(), columns);
    }

    private String update(String id, List<Column> columns) {
        return "UPDATE " + versionTable + " SET " + listed(columns, column -> column.name() + " = " + column.value())
                + whereId(id) + ";\n";
    }

    private String deleteRow(String id) {
        return "DELETE FROM " + versionTable + whereId(id) + ";\n";
    }

    private static String whereId(String id) {
        return " WHERE id = " + Literal.text(id);
    }

    private static List<Column> scriptColumns(Script script) {
        Section upgrade = script.stored(Direction.UPGRADE);
        Section downgrade = script.stored(Direction.DOWNGRADE);
        return List.of(
                new Column("parents", Literal.array(script.parents())),
                new Column("message", Literal.text(script.message())),
                new Column("source", Literal.text(script.source())),
                new Column("checksum_algorithm", Literal.text(script.checksum().algorithm())),
                new Column("checksum", Literal.text(script.checksum().value())),
                new Column("upgrade_script", Literal.text(upgrade.sql())),
                new Column("upgrade_options", options(upgrade)),
                new Column("downgrade_script", Literal.text(downgrade.sql())),
                new Column("downgrade_options", options(downgrade)));
    }

    private static List<Column> downgradeColumns(Script script) {
        Section downgrade = script.stored(Direction.DOWNGRADE);
        return List.of(
                new Column("downgrade_script", Literal.text(downgrade.sql())),
                new Column("downgrade_options", options(downgrade)));
    }

    private static String options(Section section) {
        return Literal.text(OptionsText.of(section.options()));
    }

    private static List<Column> join(List<List<Column>> lists) {
        List<Column> all = new ArrayList<>();
        lists.forEach(all::addAll);
        return all;
    }

    private static String listed(List<Column> columns, Function<Column, String> text) {
        StringBuilder listed = new StringBuilder();
        for (Column column : columns) {
            listed.append(listed.isEmpty() ? "" : ", ").append(text.apply(column));
        }
        return listed.toString();
    }
}
