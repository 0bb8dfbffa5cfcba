package dev.migrate.rule;

import dev.migrate.catalog.ObjectId;
import java.util.ArrayList;
import java.util.List;

/**
 * Values for the rows that have none in a column that must have one: a statement, or a marked place for it. The mark is two
 * lines of comment, and a place is filled when at least one of them is gone.
 */
public final class Fill {
    private static final String UPDATE = "UPDATE ";
    private static final String TODO = "todo: give every row a value,";

    private Fill() {}

    /**
     * A marked place that nobody has filled.
     *
     * @param line of the script, from 0
     * @param statement what is to be completed there
     */
    public record Place(int line, String statement) {}

    /** The places of a script that are as they were written. */
    public static List<Place> open(String script) {
        List<Place> places = new ArrayList<>();
        List<String> lines = script.lines().map(String::strip).toList();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i - 1).startsWith(Statement.COMMENT + TODO)
                    && lines.get(i).startsWith(Statement.COMMENT + UPDATE)) {
                places.add(new Place(i, lines.get(i).substring(Statement.COMMENT.length())));
            }
        }
        return places;
    }

    /** Gives all of them the same value. */
    static Statement with(ObjectId column, String value) {
        return Statement.of(update(column, value));
    }

    /** Whether the statement gives all of them the same value. */
    public static boolean isDone(Statement statement) {
        return statement.sql().startsWith(UPDATE);
    }

    /** The statement, with a marked place before it where its author gives them values. */
    static Statement first(ObjectId column, Statement then) {
        return then.note(
                        TODO + " or the next statement fails where there are rows without one:",
                        update(column, "...") + ";")
                .toBeFinished();
    }

    private static String update(ObjectId column, String value) {
        String name = Ddl.quoted(column);
        return (UPDATE + "%s SET %s = %s WHERE %s IS NULL")
                .formatted(column.owner().sqlName(), name, value, name);
    }
}
