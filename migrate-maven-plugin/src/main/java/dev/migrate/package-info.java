/** What every room of the house may use. */
@NullMarked
package dev.migrate;

import org.jspecify.annotations.NullMarked;
