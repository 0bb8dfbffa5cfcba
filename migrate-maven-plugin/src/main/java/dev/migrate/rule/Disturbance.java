package dev.migrate.rule;

/** What a change in place does to those that depend on the object. */
public enum Disturbance {
    /** Nothing. */
    NONE,
    /** The values are of the same type, of another length or precision. */
    RESIZED,
    /** The values are of another type, to which the server converts by itself, defaults and all. */
    CONVERTED,
    /** The values are of another type, to which they are converted as the statement says. */
    RETYPED
}
