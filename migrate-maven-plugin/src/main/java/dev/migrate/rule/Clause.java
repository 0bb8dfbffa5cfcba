package dev.migrate.rule;

import java.util.List;

/**
 * An object within the statement that creates its parent.
 *
 * @param sql empty for what is there without being said
 * @param after what has no place in that statement and follows it
 */
public record Clause(Place place, String sql, List<Statement> after) {

    /** Where in the statement it stands. */
    enum Place {
        /** In the list of columns and constraints. */
        ELEMENT,
        /** Among the tables that the new one inherits from. */
        PARENT,
        /** As the table of which the new one is a partition, or the class for which the new family is made. */
        WHOLE,
        /** As the type that the new table is of. */
        TYPE,
        /** Before everything else, in a statement of its own. */
        APART
    }

    public Clause {
        after = List.copyOf(after);
    }

    Clause(String sql, List<Statement> after) {
        this(Place.ELEMENT, sql, after);
    }

    static Clause of(String sql) {
        return new Clause(sql, List.of());
    }

    /** What stands at a place, in order. */
    static List<String> at(Place place, List<Clause> clauses) {
        return clauses.stream()
                .filter(clause -> clause.place() == place)
                .map(Clause::sql)
                .filter(sql -> !sql.isEmpty())
                .toList();
    }

    static Clause at(Place place, String sql) {
        return new Clause(place, sql, List.of());
    }
}
