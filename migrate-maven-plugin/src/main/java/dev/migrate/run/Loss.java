package dev.migrate.run;

/**
 * Something in the database that a script would take away.
 *
 * @param revision id of the script
 * @param source name of its file
 * @param line of the file, from 1
 * @param table oid of the table that the rows or values are of; 0: it is not of a table
 * @param column number of the column; 0: whole rows
 * @param subject such as {@code column public.device.location}
 * @param amount such as {@code 2 rows}, {@code about 1000000 rows (not counted within 60 s)}, or why it is not known
 * @param archivable whether a copy can be kept that is put back later
 * @param obstacle why no copy can be kept; empty where one can
 */
public record Loss(
        String revision,
        String source,
        int line,
        long table,
        int column,
        String subject,
        String amount,
        boolean archivable,
        String obstacle) {

    @Override
    public String toString() {
        return subject + ": " + amount + " (" + source + ":" + line + ")";
    }
}
