package dev.migrate.run;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Copies of what statements take away, in a schema of their own with a registry of what each copy is. A copy needs nothing of
 * the user's schema: values of types that are not the server's own are kept as the text from which the server makes them.
 */
final class Archive {
    private final Session session;
    private final String schema;
    private final RunSettings settings;
    private final RunListener listener;

    /** A column of a copy: its names and types are SQL. */
    private record CopiedColumn(String name, String type, boolean builtIn) {
        String definition() {
            return name + " " + (builtIn ? type : "text");
        }

        String value() {
            return builtIn ? name : name + "::text";
        }
    }

    Archive(Session session, String schema, RunSettings settings, RunListener listener) {
        this.session = session;
        this.schema = schema;
        this.settings = settings;
        this.listener = listener;
    }

    /** Makes schema and registry where they are not. Only their owner may look into them. */
    void make() throws SQLException {
        if (exists()) {
            return;
        }
        try {
            session.transaction(definition());
        } catch (SQLException e) {
            // Another tenant's run, which waits for a lock of its own, may have made them meanwhile.
            if (session.isLost() || !exists()) {
                throw e;
            }
        }
    }

    private String definition() {
        return """
                CREATE SCHEMA IF NOT EXISTS %1$s;
                REVOKE ALL ON SCHEMA %1$s FROM PUBLIC;
                CREATE TABLE IF NOT EXISTS %2$s (
                    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    revision text NOT NULL,
                    direction text NOT NULL,
                    object text NOT NULL,
                    whole_table boolean NOT NULL,
                    column_name text,
                    key text[] NOT NULL,
                    drops boolean NOT NULL,
                    columns text[] NOT NULL,
                    types text[] NOT NULL,
                    counters text[] NOT NULL,
                    rows bigint NOT NULL,
                    database_user text NOT NULL DEFAULT session_user,
                    archived_by text NOT NULL,
                    archived_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
                    tool_version text NOT NULL,
                    version_table text NOT NULL,
                    restored_by text,
                    restored_at timestamptz
                );
                """.formatted(Literal.name(schema), registry());
    }

    boolean exists() throws SQLException {
        return session.isTrue("pg_catalog.to_regclass(" + Literal.text(registry()) + ") IS NOT NULL");
    }

    String registry() {
        return Literal.name(schema) + "." + Archived.REGISTRY;
    }

    String copyName(long id) {
        return Literal.name(schema) + ".copy_" + id;
    }

    RunSettings settings() {
        return settings;
    }

    RunListener listener() {
        return listener;
    }

    /** In the transaction that is open. */
    void copy(Work work, Taken taken) throws SQLException {
        TransferSettings.during(session, () -> {
            List<CopiedColumn> columns = columns(taken);
            long id = register(work, taken, columns);
            session.execute("CREATE TABLE " + copyName(id) + " ("
                    + joined(columns.stream().map(CopiedColumn::definition).toList()) + ")");
            long rows = session.query(
                            "WITH copied AS (INSERT INTO " + copyName(id) + " SELECT "
                                    + joined(columns.stream()
                                            .map(CopiedColumn::value)
                                            .toList()) + " FROM "
                                    + taken.from() + " RETURNING 1) SELECT pg_catalog.count(*) FROM copied",
                            row -> row.getLong(1))
                    .get(0);
            session.execute("UPDATE " + registry() + " SET rows = " + rows + " WHERE id = " + id
                    + ";\nCOMMENT ON TABLE "
                    + copyName(id) + " IS "
                    + Literal.text(taken.subject() + " before the "
                            + work.direction().word() + " of " + work.script().title()));
            listener.archived(work.script(), taken.subject(), rows, schema + ".copy_" + id);
        });
    }

    /** Those with values of their own; of a column's table the key and the column. */
    private List<CopiedColumn> columns(Taken taken) throws SQLException {
        List<String> wanted = new ArrayList<>(taken.key());
        taken.column().ifPresent(wanted::add);
        List<CopiedColumn> all = session.query(
                """
                SELECT pg_catalog.quote_ident(a.attname), pg_catalog.format_type(a.atttypid, a.atttypmod),
                    t.typnamespace = 'pg_catalog'::pg_catalog.regnamespace
                FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
                WHERE a.attrelid = %s AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                ORDER BY a.attnum""".formatted(taken.table()),
                row -> new CopiedColumn(row.getString(1), row.getString(2), row.getBoolean(3)));
        return taken.column().isEmpty()
                ? all
                : all.stream().filter(column -> wanted.contains(column.name())).toList();
    }

    private long register(Work work, Taken taken, List<CopiedColumn> columns) throws SQLException {
        String counters = """
                ARRAY(SELECT pg_catalog.quote_ident(a.attname) || ' ' || pg_catalog.pg_sequence_last_value(s.name::pg_catalog.regclass)
                    FROM pg_catalog.pg_attribute a
                    CROSS JOIN LATERAL pg_catalog.pg_get_serial_sequence(%s, a.attname) AS s (name)
                    WHERE a.attrelid = %s AND a.attnum > 0 AND NOT a.attisdropped AND pg_catalog.quote_ident(a.attname) = ANY (%s)
                        AND pg_catalog.pg_sequence_last_value(s.name::pg_catalog.regclass) IS NOT NULL)""".formatted(
                        Literal.text(taken.name()),
                        taken.table(),
                        Literal.array(columns.stream().map(CopiedColumn::name).toList()));
        String values = String.join(
                ", ",
                Literal.text(work.script().id()),
                Literal.text(work.direction().word()),
                Literal.text(taken.name()),
                String.valueOf(!taken.only()),
                taken.column().map(Literal::text).orElse("NULL"),
                Literal.array(taken.key()),
                String.valueOf(taken.drops()),
                Literal.array(columns.stream().map(CopiedColumn::name).toList()),
                Literal.array(columns.stream().map(CopiedColumn::type).toList()),
                counters,
                "0",
                Literal.text(settings.actor()),
                Literal.text(settings.toolVersion()),
                Literal.text(settings.tables().versionTable()));
        return session.query(
                        "INSERT INTO " + registry()
                                + " (revision, direction, object, whole_table, column_name, key, drops, columns, types,"
                                + " counters, rows, archived_by, tool_version, version_table) VALUES (" + values
                                + ") RETURNING id",
                        row -> row.getLong(1))
                .get(0);
    }

    static String joined(List<String> parts) {
        return parts.stream().collect(Collectors.joining(", "));
    }
}
