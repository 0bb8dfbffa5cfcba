package dev.migrate.run;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the server says about an error.
 *
 * @param position in the text that was sent, in code points from 1; 0: none
 */
record ServerFault(
        String sqlState,
        String message,
        Optional<String> detail,
        Optional<String> hint,
        Optional<String> where,
        int position) {
    private static final int LENGTH = 300;

    /** In any of the server's languages. */
    private static final Pattern BLOCK_LINE = Pattern.compile("\\binline_code_block\\b[^\\d\\n]*(\\d{1,6})");

    static ServerFault of(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (e instanceof PSQLException error && error.getServerErrorMessage() != null) {
            return of(state, error.getServerErrorMessage());
        }
        return new ServerFault(
                state, String.valueOf(e.getMessage()), Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }

    private static ServerFault of(String state, ServerErrorMessage error) {
        return new ServerFault(
                state,
                Excerpt.masked(String.valueOf(error.getMessage())),
                Optional.ofNullable(error.getDetail()).map(Excerpt::masked),
                Optional.ofNullable(error.getHint()),
                Optional.ofNullable(error.getWhere()).map(Excerpt::masked),
                error.getPosition());
    }

    /** Message and SQLSTATE. A syntax error may quote all of a script. */
    String text() {
        String brief = message.length() <= LENGTH ? message : message.substring(0, LENGTH - 1) + "…";
        return sqlState.isEmpty() ? brief : brief + " (SQLSTATE " + sqlState + ")";
    }

    /** Where in the text it is, in chars from 0; empty where the server names no place, or one in a text of its own. */
    Optional<Integer> placeIn(String text) {
        return position > 0 && position <= text.codePointCount(0, text.length())
                ? Optional.of(text.offsetByCodePoints(0, position - 1))
                : Optional.empty();
    }

    /** The line of the DO block that it is in, from 1, which is the line on which the block's text begins. */
    Optional<Integer> lineOfBlock() {
        return BLOCK_LINE
                .matcher(where.orElse(""))
                .results()
                .map(line -> Integer.valueOf(line.group(1)))
                .reduce((inner, outer) -> outer);
    }

    /** Whether another session was in the way: waiting too long for a lock, or a deadlock. */
    boolean isLockConflict() {
        return sqlState.equals("55P03") || sqlState.equals("40P01");
    }

    /** Whether it is what a statement says that is wrong: words, names, types. Not that somebody may not run it. */
    boolean isOfText() {
        return sqlState.startsWith("42") && !sqlState.equals("42501");
    }

    /** Whether the session has ended: the network's fault, or the server's. */
    boolean isConnectionLost() {
        return sqlState.startsWith("08") || sqlState.startsWith("57P");
    }

    /** Whether somebody or a time limit stopped the statement. */
    boolean isCancelled() {
        return sqlState.equals("57014");
    }
}
