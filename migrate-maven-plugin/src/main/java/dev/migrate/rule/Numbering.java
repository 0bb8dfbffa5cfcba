package dev.migrate.rule;

import dev.migrate.catalog.Column;
import dev.migrate.catalog.ObjectId;
import java.util.Set;

/** Columns that begin to number their rows when there are some already. */
final class Numbering {
    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");

    private Numbering() {}

    /** Lets a sequence go on after the greatest, or when it descends the least, number in a column. */
    static Statement goOn(String sequence, ObjectId column, long increment) {
        return goOn(sequence, column, increment, Ddl.quoted(column));
    }

    /** The same of a column that may not yet have the type that it is to get. */
    static Statement goOn(String sequence, Column before, long increment) {
        String name = Ddl.quoted(before.id());
        String number = INTEGERS.contains(before.type()) ? name : name + "::text::numeric::bigint";
        return goOn(sequence, before.id(), increment, number);
    }

    private static Statement goOn(String sequence, ObjectId column, long increment, String number) {
        String last = (increment > 0 ? "max(" : "min(") + number + ")";
        return Statement.of("SELECT setval(%s, %s) FROM %s HAVING %s IS NOT NULL"
                .formatted(Ddl.literal(sequence), last, column.owner().sqlName(), last));
    }
}
