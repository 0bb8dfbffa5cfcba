package dev.migrate.run;

import dev.migrate.server.Database;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.SqlCommand;

/**
 * A session that sends SQL as it is, as psql does: several statements in one text are one round trip, nothing is parsed or
 * prepared on the way, and transactions begin and end where the text says so.
 */
final class Session implements AutoCloseable {
    /** Simple queries; and all of the driver's own settings sent at start, so that RESET ALL goes back to them. */
    private static final String DRIVER_OPTIONS = "preferQueryMode=simple&assumeMinServerVersion=14&tcpKeepAlive=true";

    /** For a look beside, which a pool that has nothing left would keep waiting. */
    private static final String BRIEF = "&loginTimeout=5&socketTimeout=5";

    /** A cursor for the rows of a query, which is not looked into before it is known that there is the table. */
    private static final String OPEN_IF_THERE = """
            DECLARE
                migrate_rows pg_catalog.refcursor := 'migrate_rows';
            BEGIN
                IF pg_catalog.to_regclass(%s) IS NULL THEN
                    OPEN migrate_rows FOR SELECT WHERE false;
                ELSE
                    OPEN migrate_rows FOR %s;
                END IF;
            END""";

    /** What the driver does with the text of a statement in this mode while autocommit is on. */
    private static final int AS_IT_IS = QueryExecutor.QUERY_EXECUTE_AS_SIMPLE | QueryExecutor.QUERY_SUPPRESS_BEGIN;

    private final Optional<Database> database;
    private final Connection connection;
    private int process;

    /** On a connection that somebody else closes. */
    Session(Connection connection) {
        this(Optional.empty(), connection);
    }

    private Session(Optional<Database> database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    static Session open(Database database) {
        return open(database, DRIVER_OPTIONS);
    }

    private static Session open(Database database, String options) {
        String url = database.url() + (database.url().contains("?") ? "&" : "?") + options;
        return new Session(Optional.of(database), new Database(url, database.user(), database.password()).connect());
    }

    /** Another session with the same database, which gives up within seconds. */
    Session beside() {
        return open(database(), DRIVER_OPTIONS + BRIEF);
    }

    /** Of a session that was opened here. */
    Database database() {
        return database.orElseThrow();
    }

    /** One row to a value. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    void execute(String sql) throws SQLException {
        execute(sql, notice -> {});
    }

    /** Runs a text; then hands over what the server said on the way. */
    void execute(String sql, Consumer<String> notices) throws SQLException {
        Answers answers = new Answers();
        try {
            execute(sql, answers);
        } finally {
            answers.notices().forEach(notice -> notices.accept(notice.text()));
        }
    }

    /** Runs a text, and lets it be known how far it came. */
    void execute(String sql, Answers answers) throws SQLException {
        QueryExecutor executor = connection.unwrap(BaseConnection.class).getQueryExecutor();
        Query query = executor.wrap(List.of(new NativeQuery(sql, SqlCommand.BLANK)));
        executor.execute(query, null, answers, 0, 0, AS_IT_IS);
    }

    /** Runs one statement; the rows that it changed, or gave back. */
    long change(String sql, Consumer<String> notices) throws SQLException {
        try (Statement statement = statement()) {
            try {
                return statement.execute(sql) ? rows(statement.getResultSet()) : statement.getLargeUpdateCount();
            } finally {
                handOver(statement.getWarnings(), notices);
            }
        }
    }

    /** Runs statements as a transaction; one that fails is rolled back. */
    void transaction(String sql) throws SQLException {
        try {
            execute("BEGIN;\n" + sql + "COMMIT");
        } catch (SQLException e) {
            rollBack();
            throw e;
        }
    }

    void rollBack() {
        try {
            execute("ROLLBACK");
        } catch (SQLException sessionIsLost) {
            // Then the server rolls back.
        }
    }

    <T> List<T> query(String sql, Row<T> reader) throws SQLException {
        try (Statement statement = statement();
                ResultSet row = statement.executeQuery(sql)) {
            return read(row, reader);
        }
    }

    /**
     * Runs a query where its table is there, with one round trip all the same.
     *
     * @param table its name as {@code to_regclass} takes it
     * @return empty: it is not there, which is no error that the server would log
     */
    <T> Optional<List<T>> queryIfThere(String table, String sql, Row<T> reader) throws SQLException {
        try (Statement statement = statement()) {
            statement.execute("DO " + Literal.text(OPEN_IF_THERE.formatted(Literal.text(table), sql))
                    + "; FETCH ALL FROM migrate_rows; CLOSE migrate_rows");
            statement.getMoreResults();
            try (ResultSet row = statement.getResultSet()) {
                return row.getMetaData().getColumnCount() == 0 ? Optional.empty() : Optional.of(read(row, reader));
            }
        }
    }

    private static <T> List<T> read(ResultSet row, Row<T> reader) throws SQLException {
        List<T> values = new ArrayList<>();
        while (row.next()) {
            values.add(reader.read(row));
        }
        return values;
    }

    boolean isTrue(String expression) throws SQLException {
        return query("SELECT " + expression, row -> row.getBoolean(1)).get(0);
    }

    void copyIn(String sql, String data) throws SQLException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new StringReader(data));
        } catch (IOException e) {
            throw new IllegalStateException("reading a string", e);
        }
    }

    /**
     * Whether the next text is read with backslashes in plain strings as mere chars. The server reads the whole of a text
     * before it runs any of it, so a text cannot begin with making it so.
     */
    boolean readsStandardStrings() throws SQLException {
        return "on".equals(connection.unwrap(PGConnection.class).getParameterStatus("standard_conforming_strings"));
    }

    /** The process of the server for this session: as the server said when last asked, else as was said at the start. */
    int backend() throws SQLException {
        return process != 0 ? process : connection.unwrap(PGConnection.class).getBackendPID();
    }

    /** Asks the server for its process: a proxy names another one at the start. */
    int serverProcess() throws SQLException {
        process = query("SELECT pg_catalog.pg_backend_pid()", row -> row.getInt(1))
                .get(0);
        return process;
    }

    /** For a program, which needs more than texts. */
    Connection connection() {
        return connection;
    }

    /** Whether an error has ended the session. */
    boolean isLost() {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    /** Ends the session; what it was in the middle of is rolled back. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            // The server rolls back and unlocks when it sees that the session is gone.
        }
    }

    private static long rows(ResultSet rows) throws SQLException {
        long count = 0;
        while (rows.next()) {
            count++;
        }
        return count;
    }

    private Statement statement() throws SQLException {
        Statement statement = connection.createStatement();
        statement.setEscapeProcessing(false);
        return statement;
    }

    private static void handOver(SQLWarning first, Consumer<String> notices) {
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            notices.accept(String.valueOf(warning.getMessage()));
        }
    }
}
