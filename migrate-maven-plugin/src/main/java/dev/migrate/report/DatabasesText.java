package dev.migrate.report;

import dev.migrate.command.EachDatabase.Outcome;
import dev.migrate.command.EachDatabase.Result;
import dev.migrate.command.EachDatabase.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What came of several databases: a table, and one sentence. */
public final class DatabasesText {
    private static final int NAMED = 20;

    private DatabasesText() {}

    public static List<String> of(Result result, Style style) {
        if (result.outcomes().isEmpty()) {
            return List.of("There is no tenant: nothing to do.");
        }
        Table table = new Table("Database", "Outcome", "Took", "What");
        result.outcomes()
                .forEach(outcome -> table.add(
                        outcome.database(),
                        word(outcome.status()),
                        Progress.seconds(outcome.duration()),
                        what(outcome, style)));
        List<String> lines = new ArrayList<>(table.lines(style));
        long done = count(result, Status.DONE);
        lines.add(
                result.failed().isEmpty()
                        ? style.success(done + " of " + result.outcomes().size() + " done.")
                        : style.failure(
                                done + " of " + result.outcomes().size() + " done, " + count(result, Status.FAILED)
                                        + " failed, " + count(result, Status.NOT_RUN) + " not run."));
        return lines;
    }

    /** Why the build stops: which failed. */
    public static String failure(Result result) {
        List<String> failed = result.failed();
        String names = failed.stream().limit(NAMED).collect(Collectors.joining(", "));
        return failed.size() + " of " + result.outcomes().size() + " are not done: " + names
                + (failed.size() > NAMED ? " and " + (failed.size() - NAMED) + " more" : "")
                + ". The reasons are above.";
    }

    private static String what(Outcome outcome, Style style) {
        return outcome.status() == Status.FAILED ? style.failure(outcome.text()) : outcome.text();
    }

    private static long count(Result result, Status status) {
        return result.outcomes().stream()
                .filter(outcome -> outcome.status() == status)
                .count();
    }

    private static String word(Status status) {
        return switch (status) {
            case DONE -> "done";
            case FAILED -> "FAILED";
            case NOT_RUN -> "not run";
        };
    }
}
