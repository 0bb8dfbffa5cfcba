package dev.migrate.rule;

import dev.migrate.catalog.ObjectId;

/** Columns that begin to number their rows when there are some already. */
final class Numbering {
    private Numbering() {}

    /** Lets a sequence go on after the greatest, or when it descends the least, number in a column. */
    static Statement goOn(String sequence, ObjectId column, long increment) {
        String end = increment > 0 ? "max" : "min";
        return Statement.of("SELECT setval(%s, %s(%s)) FROM %s HAVING %s(%s) IS NOT NULL"
                .formatted(
                        Ddl.literal(sequence),
                        end,
                        Ddl.quoted(column),
                        column.owner().sqlName(),
                        end,
                        Ddl.quoted(column)));
    }
}
