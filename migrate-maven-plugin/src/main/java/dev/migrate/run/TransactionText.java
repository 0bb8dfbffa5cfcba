package dev.migrate.run;

import dev.migrate.run.SegmentFailure.Phase;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A transaction in one text, and where in it the server stopped. */
final class TransactionText {
    /** On a line of its own: a statement may end with a comment. */
    private static final String BEHIND_STATEMENT = "\n;\n";

    private static final String COMMIT = "COMMIT;\n";

    private final Transaction transaction;
    private final String text;

    TransactionText(Transaction transaction) {
        this.transaction = transaction;
        StringBuilder all = new StringBuilder(transaction.opening());
        for (SqlStatement statement : transaction.segment().statements()) {
            all.append(statement.text()).append(BEHIND_STATEMENT);
        }
        this.text = all.append(transaction.closing()).append(COMMIT).toString();
    }

    String text() {
        return text;
    }

    /** Of the statement that is at fault: the one behind those that are done. */
    SegmentFailure failure(SQLException e, Answers answers, boolean lost) {
        ServerFault fault = ServerFault.of(e);
        Place place = at(offset(fault, answers));
        int line = place.statement()
                .map(statement -> statement.lineOf(fault, within(statement, fault, place.start())))
                .orElseGet(() -> transaction.first().firstWordLine());
        return new SegmentFailure(transaction.work(), place.phase(), e, place.statement(), line, lost);
    }

    /** Where the fault is in a statement; empty where the server names no place, or one in a text of its own. */
    private Optional<Integer> within(SqlStatement statement, ServerFault fault, int start) {
        int length = statement.text().length();
        return fault.placeIn(text)
                .map(place -> place - start)
                .filter(place -> place >= 0 && place < length + BEHIND_STATEMENT.length())
                .map(place -> Math.min(place, length));
    }

    /** The server reads all of a text before it runs any of it: a fault of reading is where it says. */
    private int offset(ServerFault fault, Answers answers) {
        if (answers.done() == 0 && fault.placeIn(text).isPresent()) {
            return fault.placeIn(text).get();
        }
        List<SqlStatement> sent = StatementSplitter.split(text);
        return answers.done() < sent.size() ? sent.get(answers.done()).offset() : text.length();
    }

    /** Where a statement begins in the text, and whose it is; empty: it is sent along with the script's. */
    private record Place(Phase phase, int start, Optional<SqlStatement> statement) {}

    private Place at(int offset) {
        int start = transaction.opening().length();
        if (offset < start) {
            return new Place(Phase.SOMEWHERE, 0, Optional.empty());
        }
        for (SqlStatement statement : transaction.segment().statements()) {
            int end = start + statement.text().length() + BEHIND_STATEMENT.length();
            if (offset < end) {
                return new Place(Phase.STATEMENT, start, Optional.of(statement));
            }
            start = end;
        }
        Phase phase = offset < text.length() - COMMIT.length() ? Phase.VERSION_ROWS : Phase.COMMIT;
        return new Place(phase, start, Optional.empty());
    }
}
