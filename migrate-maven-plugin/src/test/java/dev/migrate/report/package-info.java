@NullMarked
package dev.migrate.report;

import org.jspecify.annotations.NullMarked;
