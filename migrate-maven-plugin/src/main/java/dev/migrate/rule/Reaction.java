package dev.migrate.rule;

/** What becomes of an object when something it depends on is disturbed. */
public enum Reaction {
    /** It stays as it is. */
    STAYS,
    /** It stays, and is disturbed in the same way itself. */
    PASSES_ON,
    /** It has to be dropped before, and created again after. */
    GOES
}
