package dev.migrate.read;

import dev.migrate.catalog.Identifier;

/** The names that PostgreSQL makes up for indexes, as long as nothing else has them. */
final class UsualName {
    private UsualName() {}

    /**
     * Table, columns and label, joined; of what is too long the longer ones of the first two are cut.
     *
     * @param columns joined; empty for none
     */
    static String of(String table, String columns, String label) {
        String first = table;
        String second = columns;
        while (Identifier.bytes(join(first, second, label)) > Identifier.LONGEST) {
            if (Identifier.bytes(first) > Identifier.bytes(second)) {
                first = Identifier.shortened(first, Identifier.bytes(first) - 1);
            } else {
                second = Identifier.shortened(second, Identifier.bytes(second) - 1);
            }
        }
        return join(first, second, label);
    }

    private static String join(String table, String columns, String label) {
        return columns.isEmpty() ? table + "_" + label : table + "_" + columns + "_" + label;
    }
}
