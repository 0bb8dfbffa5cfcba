package dev.migrate.read;

import dev.migrate.server.RolledBack;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.tools.JooqLogger;

/** A transaction that sees one moment of the database, and in which the server prints names in full. */
final class Session {
    static {
        JooqLogger.globalThreshold(org.jooq.Log.Level.WARN);
    }

    /** The readers' queries name their tables in the order in which to join them: to look for another costs more than it spares. */
    private static final String SETTINGS = """
            SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;
            SET LOCAL search_path = pg_catalog;
            SET LOCAL join_collapse_limit = 1;
            SET LOCAL from_collapse_limit = 1;
            SET LOCAL quote_all_identifiers = off;
            SET LOCAL datestyle = 'ISO, YMD';
            SET LOCAL intervalstyle = 'postgres';
            SET LOCAL timezone = 'UTC';
            SET LOCAL extra_float_digits = 1;
            SET LOCAL bytea_output = 'hex'""";

    private final DSLContext database;

    private Session(DSLContext database) {
        this.database = database;
    }

    /** Runs the work in a transaction of its own and ends it. */
    static <R> R read(Connection connection, Work<R> work) throws SQLException {
        return RolledBack.transaction(connection, session -> {
            try (var statement = session.createStatement()) {
                statement.execute(SETTINGS);
            }
            return work.in(new Session(DSL.using(session, SQLDialect.POSTGRES)));
        });
    }

    /** Every row of a query, one after the other. */
    void each(String query, Consumer<Row> row) {
        database.fetch(query).forEach(fields -> row.accept(new Row(fields)));
    }

    int major() {
        return database.fetchSingle("SELECT current_setting('server_version_num')::int / 10000")
                .into(int.class);
    }

    /** What is done in the transaction. */
    interface Work<R> {
        R in(Session session);
    }
}
