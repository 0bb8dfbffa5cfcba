/** The steps from one catalog to another, in an order that works. No kind of object is named here. */
@NullMarked
package dev.migrate.plan;

import org.jspecify.annotations.NullMarked;
