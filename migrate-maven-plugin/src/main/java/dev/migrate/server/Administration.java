package dev.migrate.server;

import dev.migrate.MigrateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Makes, copies, drops and lists the databases of any server. */
final class Administration implements DatabaseServer, AutoCloseable {
    private static final int FIRST_WITH_OPTIONS = 15;
    private static final String FORCE = " WITH (FORCE)";

    private final Sessions maintenance;
    private final Presence presence;
    private final AtomicBoolean swept = new AtomicBoolean();
    private final int major;
    private final String copyOptions;

    private Administration(Sessions maintenance, int major, String copyOptions) {
        this.maintenance = maintenance;
        this.presence = new Presence(maintenance.database());
        this.major = major;
        this.copyOptions = copyOptions;
    }

    /**
     * For a server that waits for no disk: there it is quicker to copy files than to write their content into the log.
     * Sessions with it are kept until it is closed.
     *
     * @param maintenance any of its databases; it cannot be copied from here
     */
    static Administration ofEmbedded(Database maintenance, int major) {
        return new Administration(
                Sessions.kept(maintenance), major, major < FIRST_WITH_OPTIONS ? "" : " STRATEGY file_copy");
    }

    /** For a server of any kind: asks it for its version. Each act has a session of its own. */
    static Administration ofExternal(Database maintenance) {
        Sessions sessions = Sessions.ofOneAct(maintenance);
        int version =
                Integer.parseInt(query(sessions, "show server_version_num").get(0));
        return new Administration(sessions, version / 10_000, "");
    }

    @Override
    public int major() {
        return major;
    }

    @Override
    public Database database(String name) {
        return maintenance.database().named(name);
    }

    @Override
    public boolean exists(String name) {
        return !query(maintenance, "select datname from pg_database where datname = ?", name)
                .isEmpty();
    }

    @Override
    public List<String> databaseNames() {
        return query(
                maintenance,
                "select datname from pg_database where datname not in ('postgres', 'template0', 'template1')"
                        + " order by 1");
    }

    /** The first one is the occasion to drop what dead builds have left. */
    @Override
    public String shadowName() {
        if (!swept.getAndSet(true)) {
            dropUnused(Presence.SHADOWS, 0);
        }
        return presence.newShadowName();
    }

    @Override
    public boolean use(String name) {
        presence.hold(name);
        query(maintenance, Presence.NOTE_OF_USE, name).forEach(this::execute);
        return exists(name);
    }

    @Override
    public void dropUnused(String prefix, int kept) {
        query(maintenance, Presence.UNUSED, prefix, prefix, String.valueOf(kept))
                .forEach(this::dropUnlessUsed);
    }

    /**
     * Who fails to tidy up can work all the same: another build may do it, too, or connect to what is to go. Subscriptions are
     * dropped before a database, so of one that has some it is made sure first that nobody comes to use it.
     */
    private void dropUnlessUsed(String name) {
        try {
            if (!dropUnlessSubscribing(name, "").isEmpty()) {
                String ours = presence.newShadowName();
                renameDatabase(name, ours);
                dropDatabase(ours);
            }
        } catch (MigrateException leftToTheNextBuild) {
            // It sees that this one is still there.
        }
    }

    /** From template0: the only one that is sure to be empty, and that may be given another encoding and locale. */
    @Override
    public void createDatabase(String name) {
        execute("CREATE DATABASE " + quote(name) + " TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"
                + (major < FIRST_WITH_OPTIONS ? "" : " LOCALE_PROVIDER libc")
                + copyOptions);
    }

    @Override
    public void copyDatabase(String template, String name) {
        List<String> subscriptions = maintenance.in(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + quote(name) + " TEMPLATE " + quote(template) + copyOptions);
                return Subscriptions.of(statement, template);
            }
        });
        if (!subscriptions.isEmpty()) {
            within(name, connection -> Subscriptions.copy(connection, template, major));
        }
    }

    @Override
    public void renameDatabase(String name, String newName) {
        execute("ALTER DATABASE " + quote(name) + " RENAME TO " + quote(newName));
    }

    @Override
    public void dropDatabase(String name) {
        List<String> subscriptions = dropUnlessSubscribing(name, FORCE);
        if (!subscriptions.isEmpty()) {
            within(name, connection -> Subscriptions.drop(connection, subscriptions));
            dropUnlessSubscribing(name, FORCE);
        }
    }

    /** Drops the database if it has no subscriptions; gives their names. */
    private List<String> dropUnlessSubscribing(String name, String option) {
        return maintenance.in(connection -> {
            try (Statement statement = connection.createStatement()) {
                List<String> subscriptions = Subscriptions.of(statement, name);
                if (subscriptions.isEmpty()) {
                    statement.execute("DROP DATABASE IF EXISTS " + quote(name) + option);
                }
                return subscriptions;
            }
        });
    }

    /** Ends the sessions that are kept, and the use of all databases. */
    @Override
    public void close() {
        Closing.all(List.of(maintenance::close, presence::close));
    }

    private static List<String> query(Sessions maintenance, String sql, String... parameters) {
        return maintenance.in(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setString(i + 1, parameters[i]);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    List<String> values = new ArrayList<>();
                    while (rows.next()) {
                        values.add(rows.getString(1));
                    }
                    return List.copyOf(values);
                }
            }
        });
    }

    private void execute(String sql) {
        maintenance.in(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    private void within(String name, Work work) {
        Sessions.ofOneAct(database(name)).in(connection -> {
            work.in(connection);
            return name;
        });
    }

    /** What is done in a session and has no result. */
    @FunctionalInterface
    private interface Work {
        void in(Connection connection) throws SQLException;
    }

    private static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
