package dev.migrate.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * One SQL statement with what its reader has to know.
 *
 * @param sql without the semicolon
 * @param notes lines that stand above it as comments
 * @param transactional whether it can run in a transaction
 * @param unfinished its author has to put something in before it
 */
public record Statement(
        String sql, List<String> notes, List<Hazard> hazards, boolean transactional, boolean unfinished) {
    /** How a hazard or a note begins in a script. */
    static final String COMMENT = "-- ";

    public Statement {
        notes = List.copyOf(notes);
        hazards = List.copyOf(hazards);
    }

    /** A statement with nothing to say about it. */
    static Statement of(String sql) {
        return new Statement(sql, List.of(), List.of(), true, false);
    }

    Statement with(Hazard... more) {
        return new Statement(sql, notes, joined(hazards, List.of(more)), transactional, unfinished);
    }

    Statement note(String... more) {
        return new Statement(sql, joined(notes, List.of(more)), hazards, transactional, unfinished);
    }

    Statement toBeFinished() {
        return new Statement(sql, notes, hazards, transactional, true);
    }

    /** As it stands in a script: hazards and notes as comments, then the statement with its semicolon. */
    public String toSql() {
        StringBuilder text = new StringBuilder();
        hazards.forEach(hazard -> text.append(COMMENT + "hazard: ")
                .append(oneLine(hazard.toString()))
                .append('\n'));
        notes.forEach(note -> text.append(COMMENT).append(oneLine(note)).append('\n'));
        return text.append(sql).append(';').toString();
    }

    /** A name may hold a line end, which must not end the comment. */
    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
