package dev.migrate.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The subscriptions of a database. They are the cluster's, not the database's: PostgreSQL does not copy them with it and
 * does not drop it as long as it has some. No publisher is spoken to, neither here nor by what is made here.
 */
final class Subscriptions {
    private static final String OF_DATABASE = """
            SELECT s.subname FROM pg_subscription s JOIN pg_database d ON d.oid = s.subdbid WHERE d.datname = '%s'""";

    /** What belongs to a subscription is copied under its old oid. The copy leads nowhere, whatever the original does. */
    private static final String COPY = """
            DO $copy$
            DECLARE
                one record;
                options text;
            BEGIN
                FOR one IN SELECT s.oid, s.subname, s.subslotname, s.subpublications, pg_get_userbyid(s.subowner) AS owner,
                                to_jsonb(p) AS p
                         FROM pg_subscription s
                         JOIN pg_database d ON d.oid = s.subdbid AND d.datname = '%1$s',
                              LATERAL (SELECT %2$s) AS p
                LOOP
                    SELECT string_agg(format('%%s = %%L', o.key, o.value), ', ') INTO options
                    FROM jsonb_each_text(one.p) AS o;
                    EXECUTE format('CREATE SUBSCRIPTION %%I CONNECTION ''host=to-be-set.invalid password=to-be-set'''
                                   ' PUBLICATION %%s WITH (connect = false, %%s)', one.subname,
                                   (SELECT string_agg(quote_ident(n), ', ') FROM unnest(one.subpublications) AS n),
                                   concat_ws(', ', 'slot_name = ' || CASE
                                       WHEN one.subslotname IS NULL THEN 'NONE'
                                       WHEN one.subslotname <> one.subname THEN quote_literal(one.subslotname) END,
                                       options));
                    IF one.owner <> current_user THEN
                        EXECUTE format('ALTER SUBSCRIPTION %%I OWNER TO %%I', one.subname, one.owner);
                    END IF;
                    EXECUTE format('COMMENT ON SUBSCRIPTION %%I IS %%L', one.subname,
                                   obj_description(one.oid, 'pg_subscription'));
                END LOOP;
            END $copy$""";

    private Subscriptions() {}

    /** Their names. */
    static List<String> of(Statement session, String database) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = session.executeQuery(OF_DATABASE.formatted(literal(database)))) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** Makes those of a database that the connection's database is a copy of. */
    static void copy(Connection connection, String template, int major) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(COPY.formatted(literal(template), String.join(", ", options(major))));
        }
    }

    /** Drops them, and leaves their slots to the publishers. */
    static void drop(Connection connection, List<String> names) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String name : names) {
                String alter = "ALTER SUBSCRIPTION \"" + name.replace("\"", "\"\"") + "\" ";
                statement.execute(alter + "DISABLE");
                statement.execute(alter + "SET (slot_name = NONE)");
                statement.execute(alter.replaceFirst("ALTER", "DROP"));
            }
        }
    }

    private static List<String> options(int major) {
        List<String> options = new ArrayList<>(
                List.of(
                        "s.subbinary AS binary",
                        "s.subsynccommit AS synchronous_commit",
                        "CASE left(s.substream::text, 1) WHEN 'p' THEN 'parallel' WHEN 't' THEN 'on' ELSE 'off' END AS streaming"));
        if (major >= 15) {
            options.add("s.subtwophasestate <> 'd' AS two_phase");
            options.add("s.subdisableonerr AS disable_on_error");
        }
        if (major >= 16) {
            options.add("s.subpasswordrequired AS password_required");
            options.add("s.subrunasowner AS run_as_owner");
            options.add("s.suborigin AS origin");
        }
        if (major >= 17) {
            options.add("s.subfailover AS failover");
        }
        return options;
    }

    private static String literal(String text) {
        return text.replace("'", "''");
    }
}
