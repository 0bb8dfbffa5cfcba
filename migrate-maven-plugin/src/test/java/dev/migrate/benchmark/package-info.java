/** What the tool costs, measured. */
@NullMarked
package dev.migrate.benchmark;

import org.jspecify.annotations.NullMarked;
