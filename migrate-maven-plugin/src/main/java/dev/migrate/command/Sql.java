package dev.migrate.command;

import dev.migrate.MigrateException;
import dev.migrate.revision.Direction;
import dev.migrate.revision.OfflinePlan;
import dev.migrate.revision.Position;
import dev.migrate.revision.Range;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionScripts;
import dev.migrate.revision.Target;
import dev.migrate.run.AppliedRevision;
import dev.migrate.run.HalfDone;
import dev.migrate.run.OfflineSql;
import dev.migrate.run.Script;
import dev.migrate.server.Database;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code migrate:sql}: what an upgrade or a downgrade would run, as SQL. */
public final class Sql {
    private final Workspace workspace;
    private final Options options;

    /**
     * What the user chose.
     *
     * @param revision a range, which needs no database; or a target; null: all heads up, one revision down
     * @param direction {@code upgrade} or {@code downgrade}
     */
    public record Options(@Nullable String revision, String direction) {}

    /**
     * The text, and the name of a file for it.
     *
     * @param revisions what it applies or takes back, in order
     * @param database where it starts; empty: no database was asked
     */
    public record Result(
            String sql, String fileName, Direction direction, List<Revision> revisions, Optional<Database> database) {
        /** What tells it from the SQL of the other direction. */
        public String classifier() {
            return direction.word();
        }
    }

    public Sql(Workspace workspace, Options options) {
        this.workspace = workspace;
        this.options = options;
    }

    public Result run() {
        RevisionScripts scripts = workspace.scripts();
        Direction direction = direction();
        OfflinePlan plan = plan(scripts, direction);
        String sql = sql(
                direction,
                RunnableScripts.of(scripts, workspace).written(plan.revisions(), direction),
                plan.start().isEmpty());
        return new Result(sql, direction.word() + ".sql", direction, plan.revisions(), database());
    }

    private String sql(Direction direction, List<Script> scripts, boolean fromBase) {
        OfflineSql offline =
                new OfflineSql(workspace.settings(), workspace.databases().searchPath());
        return switch (direction) {
            case UPGRADE -> offline.upgrade(scripts, fromBase);
            case DOWNGRADE -> offline.downgrade(scripts);
        };
    }

    private OfflinePlan plan(RevisionScripts scripts, Direction direction) {
        if (database().isPresent()) {
            return fromDatabase(scripts, direction, Target.parse(text(direction)));
        }
        Range range = Range.parseOffline(text(direction));
        return switch (direction) {
            case UPGRADE -> scripts.graph().offlineUpgrade(range);
            case DOWNGRADE -> scripts.graph().offlineDowngrade(range);
        };
    }

    private OfflinePlan fromDatabase(RevisionScripts scripts, Direction direction, Target target) {
        List<AppliedRevision> rows = workspace.applied(workspace.databases().target());
        HalfDone.refuseAll(rows);
        Position position = scripts.graph().at(AppliedRevision.appliedIds(rows));
        List<Revision> revisions =
                switch (direction) {
                    case UPGRADE -> position.upgrade(target);
                    case DOWNGRADE -> position.downgrade(target);
                };
        return new OfflinePlan(position.applied(), revisions);
    }

    /** What is asked; empty: a range says where to start, or the user configured none. */
    private Optional<Database> database() {
        boolean isRange = options.revision() != null && options.revision().contains(":");
        return isRange ? Optional.empty() : workspace.databases().configured();
    }

    private String text(Direction direction) {
        if (options.revision() != null) {
            return options.revision();
        }
        return switch (direction) {
            case UPGRADE -> "heads";
            case DOWNGRADE -> "-1";
        };
    }

    private Direction direction() {
        try {
            return Direction.valueOf(options.direction().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new MigrateException(
                    "migrate.direction '" + options.direction() + "' is neither upgrade nor downgrade.", null, e);
        }
    }
}
