package dev.migrate.report;

import dev.migrate.command.Check;
import dev.migrate.command.Check.Outcome;
import dev.migrate.command.Check.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Verdicts as lines of text: each with what it found and what to type next. */
public final class CheckText {
    private CheckText() {}

    public static List<String> of(Check.Result result, Style style) {
        List<String> lines = new ArrayList<>();
        for (Verdict verdict : result.verdicts()) {
            lines.add(mark(verdict.outcome(), style) + "  " + verdict.text());
            verdict.details().forEach(detail -> lines.add("        " + detail));
            if (!verdict.advice().isEmpty()) {
                lines.add("        " + verdict.advice());
            }
        }
        return lines;
    }

    /** Why the build stops, in one paragraph. */
    public static String failure(Check.Result result) {
        return result.verdicts().stream()
                .filter(verdict -> verdict.outcome() == Outcome.FAILED)
                .map(verdict -> verdict.text() + (verdict.advice().isEmpty() ? "" : ". " + verdict.advice()))
                .collect(Collectors.joining("\n"));
    }

    /** All of it in a line: what failed, or that nothing did. */
    public static String summary(Check.Result result) {
        return result.verdicts().stream()
                .filter(verdict -> result.passed() || verdict.outcome() == Outcome.FAILED)
                .map(Verdict::text)
                .collect(Collectors.joining("; "));
    }

    private static String mark(Outcome outcome, Style style) {
        return switch (outcome) {
            case PASSED -> style.success("ok    ");
            case FAILED -> style.failure("FAILED");
            case SKIPPED -> style.warning("skip  ");
        };
    }
}
