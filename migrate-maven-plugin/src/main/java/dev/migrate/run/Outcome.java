package dev.migrate.run;

import dev.migrate.revision.Direction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a run that ends early leaves behind, in sentences. */
final class Outcome {
    private static final int NAMED = 5;

    /** Of the revision that failed. */
    static String of(Work work, Optional<Progress> progress) {
        int done = progress.map(Progress::done).orElse(0);
        if (progress.isPresent() && work.script().program().isPresent()) {
            return "What it has committed stays; the next " + work.direction().word()
                    + " calls the class again, and its backfills go on where they are.";
        }
        if (progress.filter(Progress::begun).isPresent() && isBackfill(work, done)) {
            return "Of the backfill at line " + work.fileLineOf(done)
                    + " the batches before this one are committed and stay;" + " the next "
                    + work.direction().word() + " goes on behind them.";
        }
        if (progress.filter(Progress::begun).isPresent()) {
            return "It had begun the statement at line " + work.fileLineOf(done)
                    + ", which runs in no transaction; the next "
                    + work.direction().word() + " finds out what became of it and goes on there.";
        }
        if (done == 0) {
            return work.direction() == Direction.UPGRADE
                    ? "Nothing of revision " + work.script().title() + " is applied."
                    : "Revision " + work.script().title() + " is applied as before.";
        }
        return "Of revision " + work.script().title() + " the statements before line " + work.fileLineOf(done)
                + " stay "
                + (work.direction() == Direction.UPGRADE ? "applied" : "taken back")
                + ", since the rest cannot share a transaction with them; the next "
                + work.direction().word()
                + " goes on at line " + work.fileLineOf(done) + ".";
    }

    private static boolean isBackfill(Work work, int segment) {
        return segment < work.segments().size()
                && work.segments().get(segment).backfill().isPresent();
    }

    /** Of those before it in the same run; empty: there were none. */
    static Optional<String> ofEarlier(List<Script> earlier, Direction direction) {
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        String ids = earlier.stream()
                .skip(Math.max(0, earlier.size() - NAMED))
                .map(Script::id)
                .collect(Collectors.joining(", "));
        String more = earlier.size() > NAMED ? (earlier.size() - NAMED) + " more and " : "";
        return Optional.of("Before it this run has " + (direction == Direction.UPGRADE ? "applied" : "taken back") + " "
                + more + ids + "; that stays.");
    }

    private Outcome() {}
}
