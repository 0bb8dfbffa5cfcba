package dev.migrate.server;

import java.util.List;

/**
 * A PostgreSQL server on which databases are made and dropped. Safe for use by several threads.
 *
 * <p>Every method throws {@link DatabaseUnreachableException} when the server does not answer.
 */
public interface DatabaseServer {

    /** The server's major version, such as 17. */
    int major();

    /** How to reach the database of that name, whether or not it exists. */
    Database database(String name);

    boolean exists(String name);

    /** The names of the databases, in order, without those that each server has by itself. */
    List<String> databaseNames();

    /**
     * A name that no database has, for one that is dropped when this use of the server ends: if need be by another build, when
     * this one was killed.
     */
    String shadowName();

    /**
     * Keeps a database from being dropped as unused until this use of the server ends.
     *
     * @param name ends with an underscore and 16 hexadecimal digits
     * @return whether there is one of that name; another build may be about to drop it all the same
     */
    boolean use(String name);

    /**
     * Drops databases that no build uses and nobody is connected to, the least recently used first.
     *
     * @param prefix what their names begin with
     * @param kept how many of all whose names begin so may stay
     */
    void dropUnused(String prefix, int kept);

    /** Makes an empty database: UTF8, locale C. */
    void createDatabase(String name);

    /**
     * Makes a database with the content of another one.
     *
     * @param template nobody may be connected to it; the server waits 5 seconds for those who are about to leave
     */
    void copyDatabase(String template, String name);

    /**
     * Gives a database another name.
     *
     * @param name nobody may be connected to it; the server waits 5 seconds for those who are about to leave
     */
    void renameDatabase(String name, String newName);

    /** Drops the database, if there is one, and ends the sessions that use it. */
    void dropDatabase(String name);
}
