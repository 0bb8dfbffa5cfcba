package dev.migrate.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One SQL statement with what its reader has to know.
 *
 * @param sql without the semicolon
 * @param opening with which it begins and others do that can be one statement with it, as in {@code ALTER TABLE
 *     public.device}; null: it stands for itself
 * @param notes lines that stand above it as comments
 * @param transactional whether it can run in a transaction
 * @param unfinished its author has to put something in before it
 */
public record Statement(
        String sql,
        @Nullable String opening,
        List<String> notes,
        List<Hazard> hazards,
        boolean transactional,
        boolean unfinished) {
    /** How a hazard or a note begins in a script. */
    static final String COMMENT = "-- ";

    private static final String NEXT_ACTION = "\n    ";

    public Statement {
        notes = List.copyOf(notes);
        hazards = List.copyOf(hazards);
    }

    /** A statement with nothing to say about it. */
    static Statement of(String sql) {
        return new Statement(sql, null, List.of(), List.of(), true, false);
    }

    /** An action that can stand beside others in one statement. */
    static Statement of(String opening, String action) {
        return new Statement(opening + " " + action, opening, List.of(), List.of(), true, false);
    }

    Statement with(Hazard... more) {
        return new Statement(sql, opening, notes, joined(hazards, List.of(more)), transactional, unfinished);
    }

    Statement note(String... more) {
        return new Statement(sql, opening, joined(notes, List.of(more)), hazards, transactional, unfinished);
    }

    Statement toBeFinished() {
        return new Statement(sql, opening, notes, hazards, transactional, true);
    }

    /** The opening of one that writes every row of a table anew: all with the same opening do that once as one statement. */
    public Optional<String> rewriting() {
        return rewrites() ? Optional.ofNullable(opening) : Optional.empty();
    }

    /** Both in one statement, an action a line. */
    public Statement and(Statement next) {
        return new Statement(
                opening + NEXT_ACTION + actions() + "," + NEXT_ACTION + next.actions(),
                opening,
                Stream.concat(notes.stream(), next.notes.stream()).distinct().toList(),
                Stream.concat(hazards.stream(), next.hazards.stream())
                        .distinct()
                        .toList(),
                transactional && next.transactional,
                unfinished || next.unfinished);
    }

    private String actions() {
        return sql.substring(String.valueOf(opening).length()).strip();
    }

    private boolean rewrites() {
        return hazards.stream().anyMatch(hazard -> hazard.type() == Hazard.Type.REWRITE);
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
