package dev.migrate.proof;

import dev.migrate.diff.Delta;
import java.util.ArrayList;
import java.util.List;

/**
 * What one direction of a proof came to.
 *
 * @param failure what the server said of the statement that failed; empty when all ran
 * @param leftovers how the result differs from what it should be
 * @param lost rows and values that are gone though no step says so, and what no reader reads that is not as it should be
 */
public record Finding(String failure, List<Delta> leftovers, List<String> lost) {
    public Finding {
        leftovers = List.copyOf(leftovers);
        lost = List.copyOf(lost);
    }

    static Finding failed(String failure) {
        return new Finding(failure, List.of(), List.of());
    }

    /** The same with rows and values that are gone. */
    Finding losing(List<String> more) {
        List<String> all = new ArrayList<>(more);
        all.addAll(lost);
        return new Finding(failure, leftovers, all);
    }

    /** Whether the script does what it should, and no more. */
    public boolean holds() {
        return failure.isEmpty() && leftovers.isEmpty() && lost.isEmpty();
    }
}
