package dev.migrate.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements in one text, with what goes before and after them, and where each of them stands in it. */
final class TransactionText {
    /** Most scripts are shorter. */
    private static final int OTHER_CHARS = 500;

    private final StringBuilder text;
    private final List<SqlStatement> statements;
    private final List<Integer> starts = new ArrayList<>();
    private final int end;

    TransactionText(String before, List<SqlStatement> statements, String after) {
        this.text = new StringBuilder(before.length() + after.length() + OTHER_CHARS).append(before);
        this.statements = statements;
        for (SqlStatement statement : statements) {
            starts.add(text.length());
            // On a line of its own: the statement may end with a comment.
            text.append(statement.text()).append("\n;\n");
        }
        this.end = text.length();
        text.append(after);
    }

    String text() {
        return text.toString();
    }

    /** A statement, and a place in its text. */
    record Place(SqlStatement statement, int place) {}

    /** The statement at a position that the server gave, in code points from 1; empty: none of the script's own. */
    Optional<Place> at(int position) {
        int place = text.toString().offsetByCodePoints(0, position - 1);
        for (int i = statements.size() - 1; i >= 0 && place < end; i--) {
            int start = starts.get(i);
            if (start <= place) {
                SqlStatement statement = statements.get(i);
                return Optional.of(new Place(
                        statement, Math.min(place - start, statement.text().length())));
            }
        }
        return Optional.empty();
    }
}
