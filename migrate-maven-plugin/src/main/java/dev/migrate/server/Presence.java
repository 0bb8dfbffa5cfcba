package dev.migrate.server;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A build's sign of life on a server: locks of a session, which PostgreSQL lets go when the session ends, whatever became of
 * the build. Each is on a number that names of databases hold, and is taken before one of them is made or looked for. Who has
 * locks is seen from every database of the server, by every user.
 *
 * <p>The limit: of a machine that is cut off, the server learns as late as its {@code tcp_keepalives_idle} says.
 */
final class Presence implements AutoCloseable {
    /** What the names of shadows begin with. */
    static final String SHADOWS = "migrate_shadow_";

    /** Read by Java and by PostgreSQL. */
    private static final String NUMBER = "_([0-9a-f]{16})(?:_[0-9]+)?$";

    /**
     * The databases that this user may drop, that nobody is connected to and whose number no session has a lock on, the least
     * recently used first. Parameters: what their names begin with, the same, and how many of all of that name may stay.
     *
     * <p>One that is made after the statement has begun is not seen; the lock on one that was made before is.
     */
    static final String UNUSED = """
            SELECT d.datname
            FROM pg_database d, substring(d.datname FROM '%s') AS number
            WHERE starts_with(d.datname, ?) AND number IS NOT NULL AND pg_has_role(d.datdba, 'USAGE')
              AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datid = d.oid)
              AND NOT EXISTS (SELECT FROM pg_locks l
                              WHERE l.locktype = 'advisory' AND l.objsubid = 1
                                AND number = lpad(to_hex(l.classid::bigint), 8, '0') || lpad(to_hex(l.objid::bigint), 8, '0'))
            ORDER BY shobj_description(d.oid, 'pg_database') NULLS FIRST, d.datname
            LIMIT greatest(0, (SELECT count(*) FROM pg_database WHERE starts_with(datname, ?)) - ?::bigint)
            """.formatted(NUMBER);

    /** The statement that notes on a database, if it is this user's, when it was last used. Parameter: its name. */
    static final String NOTE_OF_USE = """
            SELECT format('COMMENT ON DATABASE %I IS %L', datname, 'Last used by migrate-maven-plugin at '
                          || to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'))
            FROM pg_database
            WHERE datname = ? AND pg_has_role(datdba, 'USAGE')""";

    private static final Pattern NUMBER_IN_NAME = Pattern.compile(NUMBER);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** How long the session may take to answer, in seconds, before another one is opened. */
    private static final int PATIENCE = 5;

    private final Database database;
    private final long own = RANDOM.nextLong();
    private final Set<Long> held = new HashSet<>();
    private @Nullable Connection session;
    private int shadows;

    /** Opens no session yet. */
    Presence(Database database) {
        this.database = database;
    }

    /** A name that no database has. */
    synchronized String newShadowName() {
        hold(own);
        shadows++;
        return "%s%016x_%d".formatted(SHADOWS, own, shadows);
    }

    /** Takes the lock on the number in the name. */
    synchronized void hold(String name) {
        Matcher number = NUMBER_IN_NAME.matcher(name);
        if (!number.find()) {
            throw new IllegalArgumentException(name + " holds no number");
        }
        hold(Long.parseUnsignedLong(number.group(1), 16));
    }

    /** In place of a session that was lost, the next one takes all of its locks. */
    private void hold(long number) {
        boolean isNew = held.add(number);
        try {
            if (session == null || !session.isValid(PATIENCE)) {
                close();
                session = open();
                lock(session, held);
            } else if (isNew) {
                lock(session, Set.of(number));
            }
        } catch (SQLException e) {
            throw new ServerRefusedException(database, e);
        }
    }

    /** It does nothing for long, which a server may be told to end sessions for. */
    private Connection open() throws SQLException {
        Connection connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET idle_session_timeout = 0");
        }
        return connection;
    }

    private static void lock(Connection connection, Collection<Long> numbers) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT pg_advisory_lock_shared(number) FROM unnest(?::bigint[]) AS number")) {
            statement.setArray(1, connection.createArrayOf("bigint", numbers.toArray()));
            statement.execute();
        }
    }

    /** Lets all locks go. */
    @Override
    public synchronized void close() {
        try {
            if (session != null) {
                session.close();
                session = null;
            }
        } catch (SQLException e) {
            throw new ServerRefusedException(database, e);
        }
    }
}
