package dev.migrate.run;

import dev.migrate.revision.Direction;
import dev.migrate.revision.TransactionMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a {@link Runner} would do, as a text for psql ({@code psql -v ON_ERROR_STOP=1 -f}). Afterwards the version table is as
 * the runner would have left it, apart from times and users; after an error the runner can go on from where the text stopped.
 */
public final class OfflineSql {
    private static final Pattern ENDS_IN_COMMENT = Pattern.compile("--[^\n]*$");

    /** As the driver's sessions are; RESET ALL takes it back. */
    private static final String READ_AS_WRITTEN =
            "SET client_encoding = 'UTF8';\nSET standard_conforming_strings = on;\n";

    private final RunSettings settings;
    private final String searchPath;
    private final VersionSql sql;

    /** In sessions with the search path that the server gives them. */
    public OfflineSql(RunSettings settings) {
        this(settings, Optional.empty());
    }

    /**
     * Of the settings, those about waiting for another run and about retries have no effect.
     *
     * @param searchPath what the sessions of a run would begin with, as SET takes it; empty: what the server gives them
     */
    public OfflineSql(RunSettings settings, Optional<String> searchPath) {
        this.settings = settings;
        this.searchPath =
                searchPath.map(path -> "SET search_path = " + path + ";\n").orElse("");
        this.sql = new VersionSql(settings);
    }

    /**
     * Applies the scripts, in the order of the list.
     *
     * @param fromBase whether the text begins with making the version table
     * @throws ScriptException for a script that cannot be run as it is written
     */
    public String upgrade(List<Script> scripts, boolean fromBase) {
        return (fromBase ? makeTables() : "") + run(scripts, Direction.UPGRADE);
    }

    /**
     * Takes the scripts back, in the order of the list.
     *
     * @throws IrreversibleException when the author of one of them said that it cannot be
     */
    public String downgrade(List<Script> scripts) {
        return run(scripts, Direction.DOWNGRADE);
    }

    /** Writes rows of the version table, and takes others away. */
    public String stamp(List<Script> add, List<String> remove, boolean fromBase) {
        StringBuilder text = new StringBuilder(fromBase ? makeTables() : "").append("BEGIN;\n");
        remove.forEach(id -> text.append(sql.stampRemove(id)));
        add.forEach(script -> text.append(sql.stampAdd(script)));
        return text.append("COMMIT;\n").toString();
    }

    private String makeTables() {
        TablesSql tables = new TablesSql(settings.tables());
        boolean standard = settings.tables().schema().equals("public");
        return "BEGIN;\n" + (standard ? "" : tables.schema()) + tables.tables() + "COMMIT;\n\n";
    }

    private String run(List<Script> scripts, Direction direction) {
        List<Work> works = scripts.stream()
                .map(script -> Work.of(script, direction, settings))
                .toList();
        boolean whole = settings.transaction() == TransactionMode.RUN;
        StringBuilder text = new StringBuilder(scripts.isEmpty() ? "" : READ_AS_WRITTEN + searchPath + "\n");
        text.append(whole ? "BEGIN;\n\n" : "");
        for (Work work : works) {
            text.append(title(work));
            if (whole) {
                text.append(Limits.of(work, settings).set("SET LOCAL"));
                work.segments().forEach(segment -> append(text, segment));
                text.append(ownRole(work)).append(sql.finishAtOnce(work, VersionSql.SINCE_BEGIN));
                text.append(fresh(work, SessionSql.FRESH_IN_TRANSACTION + READ_AS_WRITTEN + searchPath));
            } else {
                appendRevision(text, work);
                text.append(fresh(work, SessionSql.fresh(READ_AS_WRITTEN + searchPath)));
            }
            text.append('\n');
        }
        return text.append(whole ? "COMMIT;\n" : "").toString();
    }

    private void appendRevision(StringBuilder text, Work work) {
        Limits limits = Limits.of(work, settings);
        if (work.isOneTransaction()) {
            append(text.append("BEGIN;\n").append(limits.set("SET LOCAL")), work.whole());
            text.append(ownRole(work))
                    .append(sql.finishAtOnce(work, VersionSql.SINCE_BEGIN))
                    .append("COMMIT;\n");
            return;
        }
        text.append(limits.set("SET")).append(sql.begin(work));
        for (int i = 0; i < work.segments().size(); i++) {
            Segment segment = work.segments().get(i);
            if (segment.transactional()) {
                appendTransaction(text, work, i);
            } else if (segment.backfill().isPresent()) {
                appendBackfill(text, work, i, limits);
            } else {
                appendAlone(text, work, i, limits);
            }
        }
        text.append("RESET lock_timeout;\nRESET statement_timeout;\n");
    }

    private void appendAlone(StringBuilder text, Work work, int index, Limits limits) {
        Segment segment = work.segments().get(index);
        boolean lifted = limits.areLiftedFor(segment.first());
        text.append(inOwnRole(work, sql.segmentBegun(work, true))).append(lifted ? limits.lift() : "");
        append(text, segment);
        text.append(lifted ? limits.restore() : "").append(inOwnRole(work, sql.done(work, index, "0")));
    }

    /** The block is one statement, which no limit for one batch may cut. */
    private void appendBackfill(StringBuilder text, Work work, int index, Limits limits) {
        BackfillText backfill =
                new BackfillText(work.segments().get(index).backfill().orElseThrow());
        String batchDone = ownRole(work) + sql.backfilled(work, backfill.state(), VersionSql.SINCE_BEGIN);
        text.append("SET statement_timeout = 0;\n");
        text.append(backfill.block(batchDone, ownRole(work) + sql.done(work, index, VersionSql.SINCE_BEGIN)));
        text.append(limits.set("SET"));
    }

    private void appendTransaction(StringBuilder text, Work work, int index) {
        append(
                text.append("BEGIN;\n").append(work.carried(index)),
                work.segments().get(index));
        text.append(ownRole(work))
                .append(sql.done(work, index, VersionSql.SINCE_BEGIN))
                .append("COMMIT;\n");
    }

    private static void append(StringBuilder text, Segment segment) {
        for (SqlStatement statement : segment.statements()) {
            boolean comment = ENDS_IN_COMMENT.matcher(statement.text()).find();
            text.append(statement.text()).append(comment ? "\n;\n" : ";\n");
            statement.copyData().ifPresent(data -> text.append(data).append("\\.\n"));
        }
    }

    private static String title(Work work) {
        String parents = work.script().parents().isEmpty()
                ? "base"
                : String.join(", ", work.script().parents());
        String message = work.script().message().replaceAll("\\s+", " ");
        String way = work.direction() == Direction.UPGRADE
                ? parents + " -> " + work.script().id()
                : work.script().id() + " -> " + parents;
        return "-- Running " + work.direction().word() + " " + way + (message.isEmpty() ? "" : ": " + message) + "\n";
    }

    private static String inOwnRole(Work work, String rows) {
        return changesSession(work) ? "BEGIN;\n" + SessionSql.OWN_ROLE + rows + "COMMIT;\n" : rows;
    }

    private static String ownRole(Work work) {
        return changesSession(work) ? SessionSql.OWN_ROLE : "";
    }

    private static String fresh(Work work, String statements) {
        return changesSession(work) ? statements : "";
    }

    /** A reader of the text is spared what has no effect. A function that changes the session unseen is not noticed. */
    private static boolean changesSession(Work work) {
        return work.segments().stream().anyMatch(segment -> SessionSql.isChangedBy(segment.statements()));
    }
}
