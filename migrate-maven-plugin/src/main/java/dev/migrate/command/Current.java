package dev.migrate.command;

import dev.migrate.revision.Position;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionScripts;
import dev.migrate.run.AppliedRevision;
import dev.migrate.run.LoggedAct;
import dev.migrate.run.Progress;
import dev.migrate.run.Runner;
import dev.migrate.server.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code migrate:current}: where a database stands. */
public final class Current {
    private final Workspace workspace;
    private final Options options;

    /**
     * What the user chose.
     *
     * @param verbose whether all that is applied is shown, with who, when and how long
     * @param log how many of the last acts are shown
     */
    public record Options(boolean verbose, int log) {}

    /**
     * A row of the version table.
     *
     * @param head whether it is one of the places where the database stands
     * @param known whether there is a file for it
     * @param underWay null: applied; else what a killed run has begun and not ended
     */
    public record Applied(
            String id,
            String message,
            boolean head,
            boolean known,
            @Nullable String underWay,
            Instant appliedAt,
            String appliedBy,
            String databaseUser,
            Duration duration,
            String toolVersion) {}

    /**
     * What is applied, the newest first, and how many revisions are pending.
     *
     * @param log the last acts, the newest first; null: not asked for
     */
    public record Result(
            String database,
            List<Applied> applied,
            List<RevisionView> pending,
            boolean verbose,
            @Nullable List<LoggedAct> log) {}

    public Current(Workspace workspace, Options options) {
        this.workspace = workspace;
        this.options = options;
    }

    public Result run() {
        Database database = workspace.databases().target();
        try (Opening opening = Opening.of(workspace, database)) {
            Runner runner = opening.runner();
            List<AppliedRevision> rows = runner.applied();
            List<LoggedAct> log = options.log() > 0 ? runner.log(options.log()) : null;
            return result(database.displayName(), rows, opening.scripts(), log);
        }
    }

    private Result result(
            String database, List<AppliedRevision> rows, RevisionScripts scripts, @Nullable List<LoggedAct> log) {
        Position position = scripts.graph().at(AppliedRevision.appliedIds(rows));
        Set<String> heads = position.heads().stream().map(Revision::id).collect(Collectors.toSet());
        Set<String> unknown = position.unknown();
        List<Applied> applied = new ArrayList<>(rows.size());
        for (AppliedRevision row : rows) {
            applied.add(applied(row, heads, unknown));
        }
        Collections.reverse(applied);
        return new Result(
                database, applied, RevisionView.of(position.pending(), scripts, position), options.verbose(), log);
    }

    private static Applied applied(AppliedRevision row, Set<String> heads, Set<String> unknown) {
        return new Applied(
                row.id(),
                row.message(),
                heads.contains(row.id()) || unknown.contains(row.id()),
                !unknown.contains(row.id()),
                row.progress().map(Current::underWay).orElse(null),
                row.appliedAt(),
                row.appliedBy(),
                row.databaseUser(),
                row.duration(),
                row.toolVersion());
    }

    private static String underWay(Progress progress) {
        String direction = progress.direction().word();
        return direction + " stopped after " + progress.done() + " of " + progress.total() + " parts; mvn migrate:"
                + direction + " goes on";
    }
}
