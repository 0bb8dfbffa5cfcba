package dev.migrate.run;

/**
 * Where the version and the log table are.
 *
 * <p>The default schema is {@code public}, by its name: one that follows the search path would show two users of one
 * database two different histories, and one of the tool's own would outlive a dropped and rebuilt application schema.
 */
public record TableNames(String schema, String version, String log) {
    /** {@code public.migrate_version} and {@code public.migrate_log}. */
    public static final TableNames DEFAULT = new TableNames("public", "migrate_version", "migrate_log");

    /** On a shadow, where they stand in the way of none of the history's. */
    public static final TableNames OF_SHADOWS = new TableNames("migrate_history", "migrate_version", "migrate_log");

    String versionTable() {
        return Literal.name(schema) + "." + Literal.name(version);
    }

    String logTable() {
        return Literal.name(schema) + "." + Literal.name(log);
    }

    /** For messages: {@code public.migrate_version}. */
    String display() {
        return schema + "." + version;
    }
}
