package dev.migrate.bridge;

import dev.migrate.MigrateException;
import dev.migrate.api.Backfill;
import dev.migrate.revision.Direction;
import dev.migrate.run.KeyWalk;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteType;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockExecuteContext;
import org.jooq.tools.jdbc.MockResult;

/**
 * A call without a database: what it would run is written down. Where it asks for rows it is refused, since nobody knows them;
 * how many rows a statement changes is not known either, and told as 0.
 */
final class WrittenCall implements Backfill.Walk {
    private static final Set<String> READS = Set.of("executeQuery", "getResultSet", "getGeneratedKeys");

    private final JavaProgram program;
    private final LoadedRevision revision;
    private final boolean inTransaction;
    private final DSLContext database;
    private final List<String> written = new ArrayList<>();

    /** The class asks for what only a database knows. */
    private static final class Unwritten extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unwritten(String what) {
            super(what);
        }
    }

    WrittenCall(JavaProgram program, LoadedRevision revision, boolean inTransaction) {
        this.program = program;
        this.revision = revision;
        this.inTransaction = inTransaction;
        Connection connection = watched(Connection.class, new MockConnection(this::write));
        this.database = Contexts.of(
                GuardedConnection.of(connection), new Savepoints(connection, inTransaction), new Reads(), this);
    }

    /**
     * The statements of one way.
     *
     * @throws MigrateException when it reads, or fails without a database
     */
    String sql(Direction direction) {
        written.clear();
        try {
            revision.call(direction, database);
        } catch (MigrateException e) {
            throw e;
        } catch (RuntimeException e) {
            throw refusal(direction, e);
        }
        StringBuilder sql = new StringBuilder();
        written.forEach(statement -> sql.append(statement).append(";\n"));
        return sql.toString();
    }

    @Override
    public void through(Backfill backfill, ToIntFunction<Condition> statement) {
        KeyWalk walk = Contexts.walk(backfill, database);
        if (inTransaction) {
            throw new Unwritten("has a backfill and is one transaction");
        }
        int before = written.size();
        int unusedRows =
                statement.applyAsInt(DSL.condition("({0})", DSL.raw("true /* migrate:range " + walk.table() + " */")));
        if (written.size() != before + 1) {
            throw new Unwritten("runs " + (written.size() - before) + " statements on each range of a backfill");
        }
        String line = "-- migrate:backfill table=" + walk.table() + " key=" + String.join(",", walk.key()) + " batch="
                + walk.batch() + " pause=" + walk.pause().toMillis() + "ms\n";
        written.set(before, line + written.get(before));
    }

    private MockResult[] write(MockExecuteContext context) {
        String[] statements = context.batch() ? context.batchSQL() : new String[] {context.sql()};
        if (!inTransaction && statements[0].equals("BEGIN")) {
            throw new Unwritten("has a transaction of its own");
        }
        written.addAll(Arrays.asList(statements));
        MockResult[] results = new MockResult[statements.length];
        Arrays.fill(results, new MockResult(0));
        return results;
    }

    private MigrateException refusal(Direction direction, RuntimeException thrown) {
        String what = "fails without a database: " + thrown;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unwritten unwritten) {
                what = String.valueOf(unwritten.getMessage());
            }
        }
        return new MigrateException(
                "The " + direction.word() + " of revision " + program.title() + " cannot be written as SQL: the class "
                        + program.name() + " " + what + " (line " + revision.lineOf(thrown) + ").",
                "Run it on the database with mvn migrate:" + direction.word()
                        + ", and write the SQL of what is before it and" + " of what is behind it.",
                thrown);
    }

    /** Reads through JDBC itself are noticed as well. */
    private static <T> T watched(Class<T> type, T target) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (READS.contains(method.getName())) {
                throw new Unwritten("reads from the database");
            }
            try {
                Object result = method.invoke(target, arguments);
                Class<?> returned = method.getReturnType();
                return Statement.class.isAssignableFrom(returned) ? watchedResult(returned, result) : result;
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        };
        return type.cast(Proxy.newProxyInstance(WrittenCall.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static <T> Object watchedResult(Class<T> type, Object result) {
        return watched(type, type.cast(result));
    }

    private static final class Reads implements ExecuteListener {
        private static final long serialVersionUID = 1L;

        @Override
        public void start(ExecuteContext context) {
            if (context.type() == ExecuteType.READ || context.query() instanceof ResultQuery) {
                throw new Unwritten("reads from the database");
            }
        }
    }
}
