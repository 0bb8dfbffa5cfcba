package dev.migrate.rule;

import dev.migrate.catalog.Column;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.SequenceOptions;
import java.util.Set;

/** Columns that begin to number their rows when there are some already. */
final class Numbering {
    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");

    private Numbering() {}

    /**
     * Lets a sequence go on after the greatest, or when it descends the least, number in a column; where that is not as
     * far as its own first number, it begins with that.
     */
    static Statement goOn(String sequence, ObjectId column, SequenceOptions options) {
        return goOn(sequence, column, options, Ddl.quoted(column));
    }

    /** The same of a column that may not yet have the type that it is to get. */
    static Statement goOn(String sequence, Column before, SequenceOptions options) {
        String name = Ddl.quoted(before.id());
        String number = INTEGERS.contains(before.type()) ? name : name + "::text::numeric::bigint";
        return goOn(sequence, before.id(), options, number);
    }

    private static Statement goOn(String sequence, ObjectId column, SequenceOptions options, String number) {
        String last = (options.ascending() ? "max(" : "min(") + number + ")";
        String beyond = last + (options.ascending() ? " >= " : " <= ") + options.firstValue();
        return Statement.of("SELECT setval(%s, %s) FROM %s HAVING %s"
                .formatted(Ddl.literal(sequence), last, column.owner().sqlName(), beyond));
    }
}
