package dev.migrate.rule;

import dev.migrate.catalog.ObjectId;

/** Values for the rows that have none in a column that must have one. */
final class Fill {
    private Fill() {}

    /** Gives all of them the same value. */
    static Statement with(ObjectId column, String value) {
        return Statement.of(update(column, value));
    }

    /** The statement, with a marked place before it where its author gives them values. */
    static Statement first(ObjectId column, Statement then) {
        return then.note(
                        "todo: give every row a value, or the next statement fails where there are rows without one:",
                        update(column, "...") + ";")
                .toBeFinished();
    }

    private static String update(ObjectId column, String value) {
        String name = Ddl.quoted(column);
        return "UPDATE %s SET %s = %s WHERE %s IS NULL".formatted(column.owner().sqlName(), name, value, name);
    }
}
