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
