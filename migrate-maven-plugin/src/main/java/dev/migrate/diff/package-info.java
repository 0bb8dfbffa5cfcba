/** What differs between two catalogs. No kind of object is named here. */
@NullMarked
package dev.migrate.diff;

import org.jspecify.annotations.NullMarked;
