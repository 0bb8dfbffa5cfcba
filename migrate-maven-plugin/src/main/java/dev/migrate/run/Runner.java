package dev.migrate.run;

import dev.migrate.MigrateException;
import dev.migrate.revision.Direction;
import dev.migrate.run.ConnectionLostException.Found;
import dev.migrate.server.Database;
import dev.migrate.server.DatabaseUnreachableException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Applies scripts to one database and takes them back, in one session. Ask first what is {@link #applied}, then say what is to
 * be run: a run that another run has overtaken leaves out what is done already, and refuses when what it was planned on is not
 * there any more.
 */
public final class Runner implements AutoCloseable {
    private final Database database;
    private final Session session;
    private final RunSettings settings;
    private final RunListener listener;
    private final VersionTable table;
    private final VersionSql sql;
    private Optional<Set<String>> planned = Optional.empty();

    private Runner(Database database, RunSettings settings, RunListener listener) {
        this.database = database;
        this.session = Session.open(database);
        this.settings = settings;
        this.listener = listener;
        this.table = new VersionTable(settings.tables());
        this.sql = new VersionSql(settings);
    }

    /**
     * Opens the session.
     *
     * @throws DatabaseUnreachableException when none can be had
     */
    public static Runner open(Database database, RunSettings settings, RunListener listener) {
        return new Runner(database, settings, listener);
    }

    /**
     * The rows of the version table, in the order in which they were applied. Those not {@link AppliedRevision#isApplied} are
     * half applied. None when the table does not exist; it is not made. One round trip.
     */
    public List<AppliedRevision> applied() {
        List<AppliedRevision> rows = table.read(session).orElse(List.of());
        planned = Optional.of(AppliedRevision.appliedIds(rows));
        return rows;
    }

    /** The script of a row of the version table as it was when it was applied. */
    public Optional<Script> storedScript(String id) {
        return table.script(session, id);
    }

    /**
     * Applies revisions, in the order of the list, from where the database is.
     *
     * @throws ScriptException for a script that cannot be run as it is written; nothing has been run then
     * @throws StatementFailedException for a statement that the server refuses
     * @throws LockWaitException when another run does not end
     * @throws ConnectionLostException when the session ends
     */
    public void upgrade(List<Script> scripts) {
        upgrade(scripts, Safeguard.NONE);
    }

    /**
     * As {@link #upgrade(List)}, with regard to what the scripts take away.
     *
     * @throws DataLossException when that is more than was counted
     */
    public void upgrade(List<Script> scripts, Safeguard safeguard) {
        run(scripts, Direction.UPGRADE, safeguard);
    }

    /**
     * Takes revisions back, in the order of the list: what stands on others first.
     *
     * @throws IrreversibleException when the author of one of them said that it cannot be; nothing has been run then
     * @throws MigrateException as {@link #upgrade} does
     */
    public void downgrade(List<Script> scripts) {
        downgrade(scripts, Safeguard.NONE);
    }

    /**
     * As {@link #downgrade(List)}, with regard to what the scripts take away.
     *
     * @throws DataLossException when that is more than was counted
     */
    public void downgrade(List<Script> scripts, Safeguard safeguard) {
        run(scripts, Direction.DOWNGRADE, safeguard);
    }

    /**
     * Counts what scripts would take away of what is in the database now; see {@link Takings} for what is recognised.
     *
     * @throws MigrateException as {@link #upgrade} does for scripts that cannot be run
     */
    public List<Loss> losses(List<Script> scripts, Direction direction) {
        List<Work> works = new ArrayList<>();
        for (Script script : scripts) {
            if (Takings.mayBeIn(script.section(direction).sql())) {
                works.add(Work.of(script, direction, settings));
            }
        }
        try {
            return works.isEmpty() ? List.of() : new LossCount(session, settings).of(works, done(works));
        } catch (SQLException e) {
            throw new MigrateException(
                    "What would be lost cannot be counted: " + ServerFault.of(e).text(), null, e);
        }
    }

    /** How many statements are done of those that an earlier run has begun, by the script's id. */
    private Map<String, Integer> done(List<Work> works) {
        Map<String, Integer> done = new HashMap<>();
        for (AppliedRevision row : table.read(session).orElse(List.of())) {
            row.progress().ifPresent(progress -> works.stream()
                    .filter(work -> work.script().id().equals(row.id()) && work.direction() == progress.direction())
                    .forEach(work -> done.put(
                            row.id(),
                            table.script(session, row.id())
                                    .map(stored -> work.begun(stored, progress.total())
                                            .firstStatements(progress.done())
                                            .size())
                                    .orElse(0))));
        }
        return done;
    }

    /** What the other direction of these revisions has archived and a run of them could put back. */
    public List<Archived> archived(List<Script> scripts, Direction direction, String archiveSchema) {
        Archive archive = new Archive(session, archiveSchema, settings, listener);
        List<String> ids = scripts.stream().map(Script::id).toList();
        try {
            return ids.isEmpty() ? List.of() : Restore.offered(session, archive, settings.tables(), ids, direction);
        } catch (SQLException e) {
            throw new MigrateException(
                    "The archive " + archiveSchema + " cannot be read: "
                            + ServerFault.of(e).text(),
                    "Say where it is, migrate.archiveSchema, or ask its owner for the right to use it.",
                    e);
        }
    }

    /** Writes rows of the version table without running anything, and takes others away; all in one transaction. */
    public void stamp(List<Script> add, List<String> remove) {
        locked(() -> {
            rowsForWriting();
            StringBuilder text = new StringBuilder();
            remove.forEach(id -> text.append(sql.stampRemove(id)));
            add.forEach(script -> text.append(sql.stampAdd(script)));
            try {
                session.transaction(text.toString());
            } catch (SQLException e) {
                throw session.isLost() ? stampLost(add, remove, e) : table.failure(e);
            }
        });
    }

    /** Takes edited scripts for what was applied, without running anything; all in one transaction. */
    public void accept(List<Script> edited) {
        locked(() -> {
            rowsForWriting();
            session.transaction(edited.stream().map(sql::accept).collect(Collectors.joining()));
        });
    }

    /** The last rows of the log table, the newest first. */
    public List<LoggedAct> log(int number) {
        return new LogTable(settings.tables()).last(session, number);
    }

    /** The commit may have reached the server or not: found out by looking. */
    private MigrateException stampLost(List<Script> add, List<String> remove, SQLException cause) {
        Set<String> added = add.stream().map(Script::id).collect(Collectors.toSet());
        try (Session fresh = Session.open(database)) {
            new MigrationLock(fresh, settings.tables()).acquire(settings.lockWait(), listener);
            Set<String> now = AppliedRevision.appliedIds(table.read(fresh).orElse(List.of()));
            boolean done =
                    now.containsAll(added) && remove.stream().allMatch(id -> added.contains(id) || !now.contains(id));
            return done
                    ? new ConnectionLostException(Found.DONE, "A look afterwards shows that all is recorded.", cause)
                    : new ConnectionLostException(
                            Found.NOT_DONE, "A look afterwards shows that nothing is recorded.", cause);
        } catch (SQLException | MigrateException unreachable) {
            cause.addSuppressed(unreachable);
            return new ConnectionLostException(
                    Found.UNKNOWN, "The database could not be asked what became of it.", cause);
        }
    }

    /** Ends the session. */
    @Override
    public void close() {
        session.close();
    }

    private interface Locked {
        void run() throws SQLException;
    }

    private void locked(Locked work) {
        MigrationLock lock = new MigrationLock(session, settings.tables());
        try {
            lock.acquire(settings.lockWait(), listener);
            try {
                work.run();
            } finally {
                lock.release();
            }
        } catch (SQLException e) {
            throw table.failure(e);
        }
    }

    private void run(List<Script> scripts, Direction direction, Safeguard safeguard) {
        if (scripts.isEmpty()) {
            return;
        }
        List<Work> works = new ArrayList<>(scripts.size());
        for (Script script : scripts) {
            works.add(Work.of(script, direction, settings));
        }
        locked(() -> {
            List<AppliedRevision> rows = rowsForWriting();
            checkPlan(AppliedRevision.appliedIds(rows), works, direction);
            Guard guard = new Guard(session, safeguard, settings, listener);
            guard.begin(works);
            try (BlockerWatch watch = new BlockerWatch(database, table, session.backend(), listener)) {
                SegmentRunner segments = new SegmentRunner(session, settings, listener, watch, guard);
                run(works, rows, segments, new TransactionRunner(session, sql, listener, guard, segments));
            }
        });
    }

    private void run(
            List<Work> works, List<AppliedRevision> rows, SegmentRunner segments, TransactionRunner transactions) {
        Map<String, AppliedRevision> byId = AppliedRevision.byId(rows);
        List<Work> open = new ArrayList<>();
        for (Work work : works) {
            AppliedRevision row = byId.get(work.script().id());
            boolean isAtRest = row != null && row.progress().isEmpty();
            if (work.direction() == Direction.UPGRADE ? isAtRest : row == null) {
                listener.alreadyDone(work.script(), work.direction());
            } else {
                open.add(work);
            }
        }
        new RunOfMany(database, session, settings, listener, segments, transactions).run(open, byId);
    }

    /** The state as it is under the lock; the tables are there afterwards. */
    private List<AppliedRevision> rowsForWriting() throws SQLException {
        Optional<List<AppliedRevision>> rows = table.read(session);
        if (rows.isEmpty()) {
            TablesSql tables = new TablesSql(settings.tables());
            if (!session.isTrue("pg_catalog.to_regnamespace("
                    + Literal.text(Literal.name(settings.tables().schema())) + ") IS NOT NULL")) {
                session.execute(tables.schema());
            }
            session.transaction(tables.tables());
        }
        return tidied(rows.orElse(List.of()));
    }

    /** Without the traces of runs that were killed before they had done anything. */
    private List<AppliedRevision> tidied(List<AppliedRevision> rows) throws SQLException {
        List<AppliedRevision> tidied = new ArrayList<>();
        for (AppliedRevision row : rows) {
            Optional<Progress> nothing = row.progress().filter(Progress::isNothing);
            if (nothing.isPresent()) {
                Direction direction = nothing.get().direction();
                session.transaction(sql.interrupted(row.id(), direction) + sql.abandon(row.id(), direction));
            }
            if (nothing.isEmpty() || row.isApplied()) {
                tidied.add(nothing.isPresent() ? row.atRest() : row);
            }
        }
        return tidied;
    }

    /** Another run may have done some of the work meanwhile; anything else makes the plan wrong. */
    private void checkPlan(Set<String> now, List<Work> works, Direction direction) {
        Set<String> before = planned.orElse(now);
        boolean up = direction == Direction.UPGRADE;
        Set<String> changed = new LinkedHashSet<>(up ? before : now);
        changed.removeAll(up ? now : before);
        Set<String> others = new HashSet<>(changed);
        for (Work work : works) {
            others.remove(work.script().id());
        }
        if (!others.isEmpty()) {
            throw new MigrateException(
                    "While this run waited, another one has "
                            + (up ? "taken back " : "applied ") + String.join(", ", changed)
                            + ".",
                    "Run mvn migrate:" + direction.word() + " again.");
        }
    }
}
