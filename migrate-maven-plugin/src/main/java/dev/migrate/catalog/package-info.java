/**
 * What a database is, as data: one record for each addressable thing, and what needs what.
 *
 * <p>To add a kind of object: a record here and its name among those that {@link dev.migrate.catalog.DbObject} permits; a
 * reader and its line in {@code dev.migrate.read.Readers}; a rule and its line in {@code dev.migrate.rule.Rules}; folders
 * {@code <kind>--<case>} in {@code src/test/corpus}. Nothing else: what is unread becomes read by the reader's claim, and
 * comparing, ordering, replacing and proving know no kinds.
 */
@NullMarked
package dev.migrate.catalog;

import org.jspecify.annotations.NullMarked;
