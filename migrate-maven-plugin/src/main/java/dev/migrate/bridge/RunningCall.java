package dev.migrate.bridge;

import dev.migrate.MigrateException;
import dev.migrate.api.Backfill;
import dev.migrate.revision.Direction;
import dev.migrate.run.KeyWalk;
import dev.migrate.run.ProgramFailure;
import dev.migrate.run.ProgramSession;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.function.ToIntFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A call on the session of a run. */
final class RunningCall implements Backfill.Walk {
    private final JavaProgram program;
    private final LoadedRevision revision;
    private final ProgramSession session;
    private final Savepoints savepoints;
    private final DSLContext database;
    private final Statements statements = new Statements();

    RunningCall(JavaProgram program, LoadedRevision revision, ProgramSession session) {
        this.program = program;
        this.revision = revision;
        this.session = session;
        Connection connection = session.connection();
        this.savepoints = new Savepoints(connection, session.inTransaction());
        this.database = Contexts.of(GuardedConnection.of(connection), savepoints, statements, this);
    }

    void run(Direction direction) throws ProgramFailure {
        try {
            revision.call(direction, database);
        } catch (RuntimeException | Error e) {
            throw failure(e);
        }
    }

    @Override
    public void through(Backfill backfill, ToIntFunction<Condition> statement) {
        if (savepoints.isOpen()) {
            throw new MigrateException(
                    "A backfill commits after each range, and is called within database.transaction(…)",
                    "Call it outside of that.");
        }
        KeyWalk walk = Contexts.walk(backfill, database);
        session.backfill(walk, range -> {
            Condition condition = DSL.condition("({0})", DSL.raw(range.apply(walk.table())));
            boolean before = savepoints.enter(true);
            try {
                return statement.applyAsInt(condition);
            } catch (RuntimeException | Error e) {
                throw failure(e);
            } finally {
                savepoints.enter(before);
            }
        });
    }

    /** Whatever the project's code throws, an assertion's error too: the run still has to be brought to its end. */
    private ProgramFailure failure(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof MigrateException mistake) {
                String text = mistake.getMessage()
                        + mistake.advice().map(advice -> "; " + advice).orElse("");
                return new ProgramFailure(new SQLException(text, mistake), revision.lineOf(thrown), null);
            }
            if (cause instanceof SQLException fault) {
                return new ProgramFailure(fault, revision.lineOf(thrown), statements.last);
            }
        }
        SQLException fault = new SQLException(program.name() + " failed: " + thrown, thrown);
        return new ProgramFailure(fault, revision.lineOf(thrown), null);
    }

    /** Looks at each statement before it is run, and remembers it. */
    private final class Statements implements ExecuteListener {
        private static final long serialVersionUID = 1L;

        private transient @Nullable String last;

        @Override
        public void renderEnd(ExecuteContext context) {
            for (String sql : context.batchSQL()) {
                if (sql != null) {
                    session.check(sql);
                    last = sql;
                }
            }
        }

        @Override
        public void warning(ExecuteContext context) {
            for (SQLWarning warning = context.sqlWarning(); warning != null; warning = warning.getNextWarning()) {
                session.notice(String.valueOf(warning.getMessage()));
            }
        }
    }
}
