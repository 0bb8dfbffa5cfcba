package dev.migrate.catalog;

/** In which sessions a trigger or a rule takes effect. */
public enum Firing {
    /** All but those that replay what another server did. */
    ORIGIN,
    /** Those that replay what another server did. */
    REPLICA,
    ALWAYS,
    DISABLED
}
