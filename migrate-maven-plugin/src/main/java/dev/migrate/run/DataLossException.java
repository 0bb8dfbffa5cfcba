package dev.migrate.run;

import dev.migrate.MigrateException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run would have taken rows or values away that nobody has given up. */
public final class DataLossException extends MigrateException {
    private static final long serialVersionUID = 1L;

    /** Before anything was run. */
    public DataLossException(String problem, @Nullable String advice) {
        super(problem, advice);
    }

    /** In the middle: the transaction is rolled back. */
    DataLossException(SegmentFailure failure, GuardException refusal, List<String> outcome) {
        super(
                failure.work().script().source() + ":" + failure.work().fileLine(failure.line()) + ": "
                        + refusal.getMessage() + "\n" + String.join("\n", outcome),
                refusal.advice());
    }
}
