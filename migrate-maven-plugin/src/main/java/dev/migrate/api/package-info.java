/**
 * What a project compiles against that writes revisions in Java: {@link dev.migrate.api.JavaRevision} with its header {@link
 * dev.migrate.api.Revision}, and {@link dev.migrate.api.Backfill} for big tables. It knows jOOQ and nothing else of this
 * plugin.
 */
@NullMarked
package dev.migrate.api;

import org.jspecify.annotations.NullMarked;
