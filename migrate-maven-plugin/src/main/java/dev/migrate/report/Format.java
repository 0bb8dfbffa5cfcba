package dev.migrate.report;

/** For whom a report is written; the names are what users type. */
public enum Format {
    /** For people. */
    text,
    /** For machines. */
    json
}
