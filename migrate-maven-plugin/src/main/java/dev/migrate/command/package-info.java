/** One class per goal: a list of verbs over the other rooms. Knows no Maven. */
@NullMarked
package dev.migrate.command;

import org.jspecify.annotations.NullMarked;
