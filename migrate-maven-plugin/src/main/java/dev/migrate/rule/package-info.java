/** All knowledge of DDL: how each kind of object is created, dropped and changed. */
@NullMarked
package dev.migrate.rule;

import org.jspecify.annotations.NullMarked;
