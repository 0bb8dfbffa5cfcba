@NullMarked
package dev.migrate.state;

import org.jspecify.annotations.NullMarked;
