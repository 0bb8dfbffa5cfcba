package dev.migrate.api;

import org.jooq.DSLContext;

/**
 * A revision as a class: for data that SQL alone does not turn well. The class is public, is marked with {@link Revision}, and
 * has a constructor without arguments.
 *
 * <pre>
 * &#64;Revision(id = "3f2a9c81d4e0", revises = "1975ea83b712", message = "Split device names")
 * public final class SplitDeviceNames implements JavaRevision { … }
 * </pre>
 *
 * <p>Both methods run in one transaction with the revision's row of the version table, which the run begins and commits; {@link
 * DSLContext#transaction} makes savepoints in it. They may be called several times: again when somebody else's lock was in the
 * way, and without a database to find out what they write. So they take nothing from outside and keep nothing in fields.
 */
public interface JavaRevision {
    /** The way up. */
    void upgrade(DSLContext database);

    /** The way back. Where there is none, {@link Revision#irreversible} says so and nobody calls this. */
    void downgrade(DSLContext database);
}
