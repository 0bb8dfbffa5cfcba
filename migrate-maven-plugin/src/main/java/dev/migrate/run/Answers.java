package dev.migrate.run;

import java.nio.charset.StandardCharsets;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.core.Field;
import org.postgresql.core.Query;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.Tuple;

/**
 * What the server answers to a text of several statements: how many of them are done, and what it said with each. JDBC loses both
 * where a text fails; the driver's own interface hands them over one by one.
 */
final class Answers extends ResultHandlerBase {
    private final List<Notice> notices = new ArrayList<>();
    private List<Tuple> rows = List.of();
    private int done;
    private int commits;

    /**
     * A NOTICE or WARNING.
     *
     * @param statement of the text, from 0, that was being run
     */
    record Notice(int statement, String text) {}

    /** How many statements of the text are done: it is also the number, from 0, of the one that has failed. */
    int done() {
        return done;
    }

    /** How many of them were a COMMIT. What they have committed is certain. */
    int commits() {
        return commits;
    }

    /** In the order in which they came. */
    List<Notice> notices() {
        return notices;
    }

    /** The first column of the last statement that gave rows back: whole numbers. */
    List<Long> numbers() {
        List<Long> numbers = new ArrayList<>();
        for (Tuple row : rows) {
            numbers.add(Long.valueOf(new String(row.get(0), StandardCharsets.US_ASCII)));
        }
        return numbers;
    }

    @Override
    public void handleCommandStatus(String status, long rows, long oid) {
        done++;
        commits += status.equals("COMMIT") ? 1 : 0;
    }

    @Override
    public void handleResultRows(Query query, Field[] fields, List<Tuple> rows, ResultCursor cursor) {
        done++;
        this.rows = rows;
    }

    @Override
    public void handleWarning(SQLWarning warning) {
        notices.add(new Notice(done, String.valueOf(warning.getMessage())));
    }
}
