package dev.migrate.run;

import dev.migrate.run.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cuts a script into its statements, where psql would cut it: quotes of all kinds, nested comments, the semicolons in
 * {@code BEGIN ATOMIC … END} bodies and in the parentheses of {@code CREATE RULE}, and the data after
 * {@code COPY … FROM stdin}. The statements themselves are not understood.
 */
public final class StatementSplitter {
    /** pg_dump writes them around its output since August 2025; they mean nothing here. */
    private static final Pattern IGNORED = Pattern.compile("\\\\(un)?restrict(\\s|$)");

    private final String sql;
    private final SqlLexer lexer;
    private final List<SqlStatement> statements = new ArrayList<>();
    private StatementShape shape = new StatementShape();
    private int start;
    private int counted;
    private int line = 1;

    private StatementSplitter(String sql) {
        this.sql = sql;
        this.lexer = new SqlLexer(sql);
    }

    /**
     * The statements in the order of the script; none for blanks and comments alone. {@code sql.startsWith(text, offset)}
     * holds for each.
     *
     * @throws ScriptException for a quote or comment without end, COPY data without end, or a command of psql
     */
    public static List<SqlStatement> split(String sql) {
        return new StatementSplitter(sql).statements();
    }

    /**
     * The same for a file that no run cuts up any further.
     *
     * @param source what messages call it
     * @throws ScriptException as above, and for a statement after which the driver would end the session
     */
    public static List<SqlStatement> split(String sql, String source) {
        try {
            List<SqlStatement> statements = split(sql);
            statements.forEach(DriverSetting::refuse);
            return statements;
        } catch (ScriptException e) {
            throw e.in(source, 1);
        }
    }

    private List<SqlStatement> statements() {
        beginStatement();
        for (Token token = lexer.next(); token != null; token = lexer.next()) {
            take(token);
        }
        if (!shape.isEmpty()) {
            endStatement(sql.length());
        }
        return List.copyOf(statements);
    }

    private void take(Token token) {
        if (token.kind() == Kind.BACKSLASH) {
            passPsqlCommand(token.start());
        } else if (token.kind() == Kind.SEMICOLON && shape.endsAtSemicolon()) {
            endStatement(token.start());
        } else {
            shape.add(token, sql);
        }
    }

    private void beginStatement() {
        shape = new StatementShape();
        lexer.skipBlanks();
        start = lexer.position();
    }

    private void endStatement(int end) {
        if (!shape.isEmpty()) {
            String text = SqlLexer.stripEnd(sql.substring(start, end));
            Optional<String> data = shape.isCopyFromStdin() ? Optional.of(copyData(end)) : Optional.empty();
            statements.add(new SqlStatement(text, start, lineOf(start), data, shape.firstWords()));
            Optional<Boolean> standardStrings = shape.standardStrings();
            if (standardStrings.isPresent()) {
                lexer.standardStrings(standardStrings.get());
            }
        }
        beginStatement();
    }

    /** The lines after the one with the semicolon; the lexer stands after the line with the end mark then. */
    private String copyData(int semicolon) {
        int first = afterLineEnd(semicolon);
        String rest = sql.substring(Math.min(semicolon + 1, sql.length()), first);
        if (!rest.isBlank()) {
            throw new ScriptException(
                    lineOf(semicolon),
                    "after COPY … FROM stdin; stands: " + rest.strip(),
                    "Begin a new line for the data.");
        }
        int place = first;
        while (place < sql.length()) {
            int next = afterLineEnd(place);
            if (SqlLexer.stripEnd(sql.substring(place, next)).equals("\\.")) {
                lexer.moveTo(next);
                return sql.substring(first, place);
            }
            place = next;
        }
        throw new ScriptException(
                lineOf(start),
                "the data of COPY … FROM stdin has no end",
                "Put \\. on a line of its own after the data.");
    }

    private void passPsqlCommand(int backslash) {
        String command = sql.substring(backslash, afterLineEnd(backslash)).strip();
        if (!shape.isEmpty() || !IGNORED.matcher(command).lookingAt()) {
            throw new ScriptException(
                    lineOf(backslash),
                    command.split("\\s", 2)[0] + " is a command of psql, not SQL",
                    "A script holds SQL only: take the command out.");
        }
        lexer.moveTo(afterLineEnd(backslash));
        beginStatement();
    }

    private int afterLineEnd(int place) {
        int end = sql.indexOf('\n', place);
        return end < 0 ? sql.length() : end + 1;
    }

    /** Counts on from the place asked for before, so that a long script is counted once. */
    private int lineOf(int place) {
        for (; counted < place; counted++) {
            if (sql.charAt(counted) == '\n') {
                line++;
            }
        }
        return line;
    }
}
