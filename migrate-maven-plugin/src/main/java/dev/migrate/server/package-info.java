/**
 * PostgreSQL servers: the embedded one, its binaries, and a server of the user's own for shadows.
 *
 * <p>{@link dev.migrate.server.EmbeddedServer#open} takes the lock of its folder, then joins the server that runs there or
 * starts one: {@code Startup} has the steps. {@code Cache} has what is made once for all projects. {@code Guard} knows who
 * uses a server and ends it after the last one, however that one ended; {@code watchdog.sh} is its half outside of the
 * JVM. {@code Account} is the way down from root, as whom PostgreSQL does not run.
 *
 * <p>Databases are made and dropped by {@code Administration}, on either kind of server. {@code Presence} tells those that a
 * living build uses from those that a dead one has left.
 */
@NullMarked
package dev.migrate.server;

import org.jspecify.annotations.NullMarked;
