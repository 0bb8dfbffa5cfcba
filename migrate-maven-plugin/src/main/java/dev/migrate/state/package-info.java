/** Where a catalog comes from: a live database, a folder of SQL files; and the shadows they are loaded into. */
@NullMarked
package dev.migrate.state;

import org.jspecify.annotations.NullMarked;
