/**
 * From the run to the project's Java revisions: loads their classes, calls them with jOOQ on the session of the run, and writes
 * them as SQL without one. What only looks at the history comes by without any of it.
 */
@NullMarked
package dev.migrate.bridge;

import org.jspecify.annotations.NullMarked;
