package dev.migrate.catalog;

/** Whether parallel workers may run a function. */
public enum Parallel {
    SAFE,
    /** The leader only. */
    RESTRICTED,
    UNSAFE
}
