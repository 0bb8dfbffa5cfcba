package dev.migrate.run;

import java.util.List;
import java.util.Optional;

/**
 * A table whose rows, or a column whose values, a statement takes away, as the database knows it.
 *
 * @param table its oid
 * @param name of the table, qualified and quoted
 * @param only whether what descends from the table is taken by itself; false for a partitioned table, which is one with its
 *     partitions
 * @param column quoted; empty: whole rows
 * @param number of the column; 0: whole rows
 * @param key columns, quoted, of the primary key; empty: it has none, or loses it too
 * @param drops whether the table itself goes
 * @param detail what becomes of the values, where the column stays; empty: they go
 */
record Taken(
        long table,
        String name,
        boolean only,
        Optional<String> column,
        int number,
        List<String> key,
        boolean drops,
        Optional<String> detail) {

    Taken {
        key = List.copyOf(key);
    }

    /** For FROM. */
    String from() {
        return (only ? "ONLY " : "") + name;
    }

    /** For messages: {@code column public.device.location}. */
    String subject() {
        return column.map(c -> "column " + name + "." + c).orElse("table " + name)
                + detail.map(text -> ": " + text).orElse("");
    }

    /** Whether a copy could be put back: what is converted in place, or marked only, could not. */
    boolean isArchivable() {
        return detail.isEmpty() && (column.isEmpty() || !key.isEmpty());
    }

    /** What is counted of it. */
    String countSql() {
        return "SELECT pg_catalog.count(" + column.orElse("*") + ") FROM " + from();
    }

    /** Whether there is anything. */
    String existsSql() {
        return "EXISTS (SELECT FROM " + from()
                + column.map(c -> " WHERE " + c + " IS NOT NULL").orElse("") + ")";
    }

    /** Whether it is what the other takes, or a part of it. */
    boolean isWithin(Taken other) {
        return isWithin(other.table, other.number);
    }

    /** The same of a table's column; 0: of its rows. */
    boolean isWithin(long otherTable, int otherNumber) {
        return table == otherTable && (otherNumber == 0 || number == otherNumber);
    }
}
