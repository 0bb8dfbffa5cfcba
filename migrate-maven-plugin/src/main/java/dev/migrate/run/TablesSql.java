package dev.migrate.run;

/**
 * The statements that make the version and the log table where they are not there.
 *
 * <p>The tables change by added columns with defaults only, so that an older tool can go on reading and writing them.
 */
final class TablesSql {
    private final TableNames names;

    TablesSql(TableNames names) {
        this.names = names;
    }

    /** The schema may be one that nobody has made yet. */
    String schema() {
        return "CREATE SCHEMA IF NOT EXISTS " + Literal.name(names.schema()) + ";\n";
    }

    /** Both tables; nobody but their owner may write them then, whatever the default privileges say. */
    String tables() {
        return createVersionTable()
                + createLogTable()
                + revokeWriting(names.versionTable())
                + revokeWriting(names.logTable());
    }

    private String createVersionTable() {
        return """
                CREATE TABLE IF NOT EXISTS %s (
                    id text PRIMARY KEY,
                    parents text[] NOT NULL,
                    message text NOT NULL,
                    source text NOT NULL,
                    checksum_algorithm text NOT NULL,
                    checksum text NOT NULL,
                    upgrade_script text NOT NULL,
                    upgrade_options text NOT NULL,
                    downgrade_script text NOT NULL,
                    downgrade_options text NOT NULL,
                    database_user text NOT NULL DEFAULT session_user,
                    applied_by text NOT NULL,
                    applied_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
                    duration_ms bigint NOT NULL,
                    tool_version text NOT NULL,
                    direction text,
                    segments_done integer,
                    segments_total integer,
                    segment_begun boolean,
                    backfill jsonb
                );
                """.formatted(names.versionTable());
    }

    private String createLogTable() {
        return """
                CREATE TABLE IF NOT EXISTS %s (
                    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
                    act text NOT NULL,
                    revision text NOT NULL,
                    message text NOT NULL,
                    checksum_algorithm text NOT NULL,
                    checksum text NOT NULL,
                    database_user text NOT NULL DEFAULT session_user,
                    applied_by text NOT NULL,
                    duration_ms bigint,
                    tool_version text NOT NULL,
                    detail text
                );
                """.formatted(names.logTable());
    }

    private static String revokeWriting(String table) {
        String quote = table.contains("$migrate$") ? "$" + "migrate".repeat(table.length()) + "$" : "$migrate$";
        return """
                DO %2$s
                DECLARE grantee text;
                BEGIN
                    FOR grantee IN SELECT DISTINCT CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::pg_catalog.regrole::text END
                        FROM pg_catalog.pg_class c, pg_catalog.aclexplode(c.relacl) a
                        WHERE c.oid = %1$s::pg_catalog.regclass AND a.grantee <> c.relowner
                    LOOP
                        EXECUTE 'REVOKE INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON ' || %1$s || ' FROM ' || grantee;
                    END LOOP;
                END %2$s;
                """.formatted(Literal.text(table), quote);
    }
}
