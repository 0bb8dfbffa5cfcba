/**
 * The history: revision files, the graph that they make, and the targets that users name in it. No database here, and in
 * the graph no file.
 *
 * <p>{@link dev.migrate.revision.RevisionDirectory} reads files into {@link dev.migrate.revision.RevisionScripts}, whose
 * {@link dev.migrate.revision.RevisionGraph} knows the shape of the history. {@link
 * dev.migrate.revision.RevisionGraph#at(java.util.Set) At} the ids that a database has applied it gives a {@link
 * dev.migrate.revision.Position}, which answers what to apply and what to take back.
 */
@NullMarked
package dev.migrate.revision;

import org.jspecify.annotations.NullMarked;
