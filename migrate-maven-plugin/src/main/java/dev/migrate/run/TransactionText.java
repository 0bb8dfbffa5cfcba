package dev.migrate.run;

import dev.migrate.run.SegmentFailure.Phase;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Transactions, one after the other in one text, and where in it the server was when it stopped or said something. */
final class TransactionText {
    /** On a line of its own: a statement may end with a comment. */
    private static final String BEHIND_STATEMENT = "\n;\n";

    private static final String COMMIT = "COMMIT;\n";

    private final List<Transaction> transactions;
    private final String text;
    private @Nullable List<SqlStatement> statements;

    /**
     * Puts them one behind the other.
     *
     * @param transactions at least one
     * @param behind what is sent along at the end
     */
    TransactionText(List<Transaction> transactions, String behind) {
        this.transactions = List.copyOf(transactions);
        StringBuilder all = new StringBuilder();
        for (Transaction transaction : transactions) {
            all.append(transaction.opening());
            for (SqlStatement statement : transaction.segment().statements()) {
                all.append(statement.text()).append(BEHIND_STATEMENT);
            }
            all.append(transaction.closing()).append(COMMIT);
        }
        this.text = all.append(behind).toString();
    }

    String text() {
        return text;
    }

    /** How many of the transactions are committed. */
    int committed(Answers answers) {
        int committed = 0;
        int commits = answers.commits();
        while (committed < transactions.size()
                && commits >= transactions.get(committed).commits()) {
            commits -= transactions.get(committed).commits();
            committed++;
        }
        return committed;
    }

    /** The transaction, from 0, in which the server said something. What it says while it reads the text, it says before all. */
    int transactionOf(Answers.Notice notice) {
        return transactions.size() == 1
                ? 0
                : transactions.indexOf(at(offset(notice.statement())).transaction());
    }

    /** Of the statement that is at fault: the one behind those that are done. */
    SegmentFailure failure(SQLException e, Answers answers, boolean lost) {
        ServerFault fault = ServerFault.of(e);
        Place place = at(offset(fault, answers));
        Transaction transaction = place.transaction();
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
        return (answers.done() == 0 ? fault.placeIn(text) : Optional.<Integer>empty())
                .orElseGet(() -> offset(answers.done()));
    }

    /** Where a statement of the text begins, counted from 0. */
    private int offset(int statement) {
        if (statements == null) {
            statements = StatementSplitter.split(text);
        }
        return statement < statements.size() ? statements.get(statement).offset() : text.length();
    }

    /** Where a statement begins in the text, and whose it is; empty: it is sent along with the script's. */
    private record Place(Transaction transaction, Phase phase, int start, Optional<SqlStatement> statement) {}

    private Place at(int offset) {
        int start = 0;
        for (Transaction transaction : transactions) {
            int end = start + transaction.opening().length();
            if (offset < end) {
                return new Place(transaction, Phase.SOMEWHERE, start, Optional.empty());
            }
            for (SqlStatement statement : transaction.segment().statements()) {
                start = end;
                end = start + statement.text().length() + BEHIND_STATEMENT.length();
                if (offset < end) {
                    return new Place(transaction, Phase.STATEMENT, start, Optional.of(statement));
                }
            }
            start = end + transaction.closing().length();
            if (offset < start) {
                return new Place(transaction, Phase.VERSION_ROWS, end, Optional.empty());
            }
            end = start + COMMIT.length();
            if (offset < end) {
                return new Place(transaction, Phase.COMMIT, start, Optional.empty());
            }
            start = end;
        }
        return new Place(transactions.get(transactions.size() - 1), Phase.VERSION_ROWS, start, Optional.empty());
    }
}
