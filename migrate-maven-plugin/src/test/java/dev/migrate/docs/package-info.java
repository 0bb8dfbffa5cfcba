@NullMarked
package dev.migrate.docs;

import org.jspecify.annotations.NullMarked;
