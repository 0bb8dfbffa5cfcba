/** Applies scripts to a database and takes them back: nothing lost, whatever happens. Plain JDBC. */
@NullMarked
package dev.migrate.run;

import org.jspecify.annotations.NullMarked;
