package dev.migrate.run;

import java.util.OptionalLong;

/**
 * How far a backfill is, earlier runs included.
 *
 * @param table with the key: {@code public.device (id)}
 * @param changed rows that its statement changed
 * @param passed rows of the table that were gone through
 * @param total rows of the table, as the server estimates; empty: it does not know
 * @param ended whether the last row is reached
 */
public record BackfillProgress(String table, long changed, long passed, OptionalLong total, boolean ended) {}
