package dev.migrate.catalog;

/** What a role may do with an object, in the order in which people write it. */
public enum Privilege {
    USAGE,
    CREATE,
    EXECUTE,
    SELECT,
    INSERT,
    UPDATE,
    DELETE,
    TRUNCATE,
    REFERENCES,
    TRIGGER,
    MAINTAIN
}
