package dev.migrate.report;

import dev.migrate.command.Trial;
import dev.migrate.command.Trial.Outcome;
import dev.migrate.command.Trial.Tried;
import java.util.ArrayList;
import java.util.List;

/** Which revisions go up, down and up again, a line each. */
public final class TrialText {
    private TrialText() {}

    public static List<String> of(Trial.Result result, Style style) {
        if (result.revisions().isEmpty()) {
            return List.of("No revisions to try.");
        }
        List<String> lines = new ArrayList<>();
        for (Tried tried : result.revisions()) {
            lines.add(mark(tried.outcome(), style) + "  " + display(tried)
                    + (tried.outcome() == Outcome.IRREVERSIBLE ? ": up only, since it is irreversible" : ""));
            tried.details().forEach(detail -> lines.add("        " + detail));
        }
        return lines;
    }

    /** Why the build stops. */
    public static String failure(Trial.Result result) {
        Tried last = result.revisions().get(result.revisions().size() - 1);
        return display(last)
                + " does not go up, down and up again. Correct its scripts and run mvn migrate:test again.";
    }

    private static String display(Tried tried) {
        return tried.id() + " (" + tried.message() + ")";
    }

    private static String mark(Outcome outcome, Style style) {
        return switch (outcome) {
            case PASSED -> style.success("ok    ");
            case IRREVERSIBLE -> style.warning("up    ");
            case FAILED -> style.failure("FAILED");
        };
    }
}
