@NullMarked
package dev.migrate.command;

import org.jspecify.annotations.NullMarked;
