package dev.migrate.report;

/** How differences are written; the names are what users type. */
public enum DiffFormat {
    /** For people: what differs, kind by kind. */
    text,
    /** The same for machines. */
    json,
    /** The statements that lead from the one to the other. */
    sql
}
