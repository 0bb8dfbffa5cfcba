/** Finds the project's revisions that are Java classes, by reading class files: no class is loaded here, and no jOOQ. */
@NullMarked
package dev.migrate.classes;

import org.jspecify.annotations.NullMarked;
