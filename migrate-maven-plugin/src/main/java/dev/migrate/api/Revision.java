package dev.migrate.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The header of a revision that is a class; the words are those of the header of a file. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Revision {
    /** Unique in the history. */
    String id();

    /** Ids of the revisions that this one follows; none: a base; several: a merge. */
    String[] revises() default {};

    /** What it does, in a line. */
    String message();

    /** Revisions of other branches that must be applied first: ids, or labels. */
    String[] dependsOn() default {};

    /** Names of the branch that starts here. */
    String[] labels() default {};

    /** Ids of the revisions that this one stands for. */
    String[] replaces() default {};

    /** Who made it. */
    String author() default "";

    /** When it was made, as {@code 2025-10-28T12:00:00Z}. */
    String created() default "";

    /**
     * Whether each way is one transaction. False, and each statement commits by itself: a {@link Backfill} needs that. A run
     * that is killed then calls the method again from its beginning; only its backfills go on where they were.
     */
    boolean transactional() default true;

    /** How long a statement waits for a lock, as {@code 2s}; default: as the project has configured. */
    String lockTimeout() default "";

    /** How long a statement may take, as {@code 5min}; default: as the project has configured. */
    String statementTimeout() default "";

    /** Why there is no way back; default: there is one. */
    String irreversible() default "";
}
