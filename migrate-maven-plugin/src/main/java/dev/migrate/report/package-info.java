/** What a command found, as a person or a machine reads it. */
@NullMarked
package dev.migrate.report;

import org.jspecify.annotations.NullMarked;
