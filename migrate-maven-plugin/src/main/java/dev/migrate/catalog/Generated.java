package dev.migrate.catalog;

/**
 * How a column is computed from others of its row.
 *
 * @param stored written with the row; otherwise computed when read (since PostgreSQL 18)
 */
public record Generated(String expression, boolean stored) {}
