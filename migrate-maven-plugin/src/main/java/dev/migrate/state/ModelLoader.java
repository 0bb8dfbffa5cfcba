package dev.migrate.state;

import dev.migrate.MigrateException;
import dev.migrate.server.RolledBack;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;

/**
 * Runs the statements of a model in rounds, until all have been run or none of those left can be. Of functions that need
 * each other the bodies are looked into last.
 *
 * <p>In the first round statements go to the server in batches; only a batch that fails is taken apart. There is no
 * transaction around the whole, since thousands of tables would need more locks than a server has.
 */
final class ModelLoader {
    private static final int BATCH = 100;

    /** What is not there, and may be after the next round: tables, columns, functions, types, schemas, keys. */
    private static final Set<String> MISSING = Set.of("42P01", "42703", "42883", "42704", "3F000", "42830", "42P17");

    /** The class of SQLSTATEs for what a statement says. */
    private static final String WRONG_TEXT = "42";

    private static final Pattern EXTENSION = Pattern.compile("extension \"([^\"]+)\"|extension/([\\w-]+)\\.control");

    private final List<List<ModelStatement>> files;
    private final Map<ModelStatement, PSQLException> failed = new LinkedHashMap<>();
    private final Set<ModelStatement> unchecked = new HashSet<>();
    private final Set<String> stubs = new TreeSet<>();
    private final List<ModelStatement> leftOut = new ArrayList<>();

    ModelLoader(List<List<ModelStatement>> files) {
        this.files = files;
    }

    /**
     * Runs everything, and leaves a session with nothing of the model's in it.
     *
     * @return what was left out or made up, for the user to know
     */
    List<String> load(Connection connection) {
        try (Statement session = connection.createStatement()) {
            session.setEscapeProcessing(false);
            for (List<ModelStatement> file : files) {
                reset(session);
                firstRound(file, session);
            }
            while (!failed.isEmpty()) {
                nextRound(session);
            }
            checkBodies(session);
            session.execute("COMMIT; " + Shadow.RESET + "; DISCARD TEMP");
            return notes();
        } catch (SQLException | IOException e) {
            throw new MigrateException("The model cannot be loaded: " + e.getMessage(), null, e);
        }
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!stubs.isEmpty()) {
            notes.add("Roles that the model names and the server did not have were made there, without rights: "
                    + String.join(", ", stubs));
        }
        leftOut.forEach(statement -> notes.add("%s:%d: left out, since roles are the server's and no part of a schema"
                .formatted(statement.file(), statement.line())));
        return notes;
    }

    /** Every file begins with the same settings. */
    private static void reset(Statement session) throws SQLException {
        session.execute(Shadow.RESET);
    }

    private void firstRound(List<ModelStatement> file, Statement session) throws SQLException, IOException {
        List<ModelStatement> batch = new ArrayList<>();
        for (ModelStatement statement : file) {
            if (statement.isOfRoles()) {
                leftOut.add(statement);
                continue;
            }
            boolean batchable =
                    !statement.isQuery() && statement.statement().copyData().isEmpty();
            if (batchable) {
                batch.add(statement);
            }
            if (!batchable || batch.size() == BATCH) {
                run(batch, session);
                batch.clear();
            }
            if (!batchable) {
                run(statement, session);
            }
        }
        run(batch, session);
    }

    private void run(List<ModelStatement> batch, Statement session) throws SQLException, IOException {
        if (!batch.isEmpty() && !runAtOnce(batch, session)) {
            for (ModelStatement statement : batch) {
                run(statement, session);
            }
        }
    }

    private static boolean runAtOnce(List<ModelStatement> batch, Statement session) throws SQLException {
        try {
            return isCommitted(session, () -> {
                for (ModelStatement statement : batch) {
                    session.addBatch(statement.sql());
                }
                session.executeBatch();
            });
        } finally {
            session.clearBatch();
        }
    }

    /** Does something in a transaction, which is rolled back when the server does not take it. */
    private static boolean isCommitted(Statement session, Work work) throws SQLException {
        Connection connection = session.getConnection();
        connection.setAutoCommit(false);
        try {
            work.run();
            connection.commit();
            return true;
        } catch (SQLException e) {
            connection.rollback();
            return false;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** What is done in a transaction. */
    private interface Work {
        void run() throws SQLException;
    }

    private void run(ModelStatement statement, Statement session) throws SQLException, IOException {
        try {
            execute(statement, session);
            failed.remove(statement);
        } catch (PSQLException e) {
            Optional<String> role = StubRoles.missing(e);
            if (role.isPresent() && stubs.add(role.get())) {
                StubRoles.create(session.getConnection(), role.get());
                run(statement, session);
                return;
            }
            if (!mayComeRight(statement, String.valueOf(e.getSQLState()))) {
                throw problem(statement, e);
            }
            failed.put(statement, e);
        }
    }

    /** While something is missing, a body may take another thing of that name for it, and be wrong in any way. */
    private static boolean mayComeRight(ModelStatement statement, String sqlState) {
        return MISSING.contains(sqlState) || (statement.isRoutine() && sqlState.startsWith(WRONG_TEXT));
    }

    private static void execute(ModelStatement statement, Statement session) throws SQLException, IOException {
        Optional<String> data = statement.statement().copyData();
        if (data.isPresent()) {
            session.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(statement.sql(), new StringReader(data.get()));
        } else {
            session.execute(statement.sql());
        }
    }

    private void nextRound(Statement session) throws SQLException, IOException {
        int before = failed.size();
        inTheirPlaces(failed::containsKey, session, statement -> run(statement, session));
        if (failed.size() == before && !runUnchecked(session)) {
            Map.Entry<ModelStatement, PSQLException> first =
                    failed.entrySet().iterator().next();
            throw problem(first.getKey(), first.getValue());
        }
    }

    /** Makes the functions that are left, whatever their bodies name. Whether there was one that could be made. */
    private boolean runUnchecked(Statement session) throws SQLException, IOException {
        int before = failed.size();
        inTheirPlaces(statement -> failed.containsKey(statement) && statement.isRoutine(), session, routine -> {
            if (isMade(routine, session)) {
                failed.remove(routine);
                unchecked.add(routine);
            }
        });
        return failed.size() < before;
    }

    private static boolean isMade(ModelStatement routine, Statement session) throws SQLException {
        return isCommitted(session, () -> {
            session.execute("SET LOCAL check_function_bodies = off");
            session.execute(routine.sql());
        });
    }

    /** Now that everything is there, makes them once more with the server's checks, and leaves them as they were. */
    private void checkBodies(Statement session) throws SQLException, IOException {
        inTheirPlaces(unchecked::contains, session, routine -> {
            ModelStatement again = routine.orReplace();
            try {
                RolledBack.transaction(session.getConnection(), connection -> session.execute(again.sql()));
            } catch (PSQLException e) {
                throw problem(again, e);
            }
        });
    }

    /** Settings hold for what comes after them in their file, so they are made again on the way. */
    private void inTheirPlaces(Predicate<ModelStatement> wanted, Statement session, Action action)
            throws SQLException, IOException {
        for (List<ModelStatement> file : files) {
            if (file.stream().anyMatch(wanted)) {
                reset(session);
                for (ModelStatement statement : file) {
                    if (wanted.test(statement)) {
                        action.on(statement);
                    } else if (statement.isSetting()) {
                        run(statement, session);
                    }
                }
            }
        }
    }

    /** What is done with a statement. */
    private interface Action {
        void on(ModelStatement statement) throws SQLException, IOException;
    }

    private static MigrateException problem(ModelStatement statement, PSQLException error) {
        String extension = missingExtension(error);
        return extension == null
                ? ModelException.of(statement, error)
                : new MissingExtensionException(statement, extension);
    }

    private static @Nullable String missingExtension(PSQLException error) {
        String state = error.getSQLState();
        Matcher matcher = EXTENSION.matcher(String.valueOf(error.getMessage()));
        boolean missing = "0A000".equals(state) || "58P01".equals(state);
        if (!missing || !matcher.find()) {
            return null;
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }
}
