package dev.migrate.catalog;

import org.jspecify.annotations.Nullable;

/** How the values of a column are kept and looked at, be it a table's or a materialized view's. */
public sealed interface StoredColumn permits Column, ViewColumn {

    ObjectId id();

    /** Plain, main, external or extended; null: the type's own. */
    @Nullable
    String storage();

    /** How the type is stored that nobody said otherwise of. */
    String typeStorage();

    /** Null: the server's. */
    @Nullable
    String compression();

    /** How much of it {@code ANALYZE} keeps; null: the server's. */
    @Nullable
    Integer statistics();

    /** {@code n_distinct=…}. */
    Options options();
}
