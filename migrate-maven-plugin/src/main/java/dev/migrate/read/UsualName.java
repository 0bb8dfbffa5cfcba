package dev.migrate.read;

import java.nio.charset.StandardCharsets;

/** The names that PostgreSQL makes up for indexes, as long as nothing else has them. */
final class UsualName {
    private static final int LONGEST = 63;

    private UsualName() {}

    /**
     * Table, columns and label, joined; of what is too long the longer ones of the first two are cut.
     *
     * @param columns joined; empty for none
     */
    static String of(String table, String columns, String label) {
        String first = table;
        String second = columns;
        while (bytes(join(first, second, label)) > LONGEST) {
            if (bytes(first) > bytes(second)) {
                first = shortened(first);
            } else {
                second = shortened(second);
            }
        }
        return join(first, second, label);
    }

    private static String join(String table, String columns, String label) {
        return columns.isEmpty() ? table + "_" + label : table + "_" + columns + "_" + label;
    }

    private static String shortened(String text) {
        return text.substring(0, text.offsetByCodePoints(text.length(), -1));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
