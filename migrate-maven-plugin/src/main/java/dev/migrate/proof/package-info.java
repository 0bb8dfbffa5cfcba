/** Plans are run on shadows and read back before anybody sees them. No kind of object is named here. */
@NullMarked
package dev.migrate.proof;

import org.jspecify.annotations.NullMarked;
