package dev.migrate.proof;

import dev.migrate.diff.Delta;
import dev.migrate.run.StatementException;
import dev.migrate.state.ServerLack;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one direction of a proof came to.
 *
 * @param failure what the server said of the statement that failed; empty when all ran
 * @param advice what to do about it, where it is the server that lacks something; null: it is not
 * @param body what may be wrong with the body of a function, which PostgreSQL need not look into; null: that is not it
 * @param leftovers how the result differs from what it should be
 * @param lost rows and values that are gone though no step says so, and what no reader reads that is not as it should be
 */
public record Finding(
        String failure, @Nullable String advice, @Nullable String body, List<Delta> leftovers, List<String> lost) {
    public Finding {
        leftovers = List.copyOf(leftovers);
        lost = List.copyOf(lost);
    }

    static Finding failed(String failure) {
        return new Finding(failure, null, null, List.of(), List.of());
    }

    static Finding failed(SQLException error) {
        String body = error instanceof StatementException failed ? failed.body().orElse(null) : null;
        SQLException reason = error.getCause() instanceof SQLException cause ? cause : error;
        String advice = ServerLack.advice(reason).orElse(null);
        return new Finding(String.valueOf(error.getMessage()), advice, body, List.of(), List.of());
    }

    /** The same with rows and values that are gone. */
    Finding losing(List<String> more) {
        List<String> all = new ArrayList<>(more);
        all.addAll(lost);
        return new Finding(failure, advice, body, leftovers, all);
    }

    /** Whether the script does what it should, and no more. */
    public boolean holds() {
        return failure.isEmpty() && leftovers.isEmpty() && lost.isEmpty();
    }
}
