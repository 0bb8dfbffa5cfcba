package dev.migrate.plan;

/** What a step does with its object. */
public enum Action {
    DROP,
    ALTER,
    CREATE
}
