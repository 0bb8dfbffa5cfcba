/** All queries on PostgreSQL's own catalogs: a live database becomes a {@link dev.migrate.catalog.Catalog}. */
@NullMarked
package dev.migrate.read;

import org.jspecify.annotations.NullMarked;
