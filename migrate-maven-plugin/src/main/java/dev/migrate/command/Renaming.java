package dev.migrate.command;

import dev.migrate.MigrateException;
import dev.migrate.plan.Renames;
import dev.migrate.proof.RenameSearch;
import dev.migrate.rule.Rename;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the user says about new names.
 *
 * @param given as typed: {@code public.device.loc:location}, several separated by commas; empty: none
 * @param others what is done about other things that may have been renamed
 * @param question asks whether one was
 */
public record Renaming(String given, Others others, Confirmation question) {
    private static final Pattern PLAIN = Pattern.compile("[\\w.:,=-]+");

    /** What else may have been renamed. The constants are what the user types. */
    public enum Others {
        /** Somebody is asked for each; where nobody can be, everything stops. */
        ask,
        /** None of it was. */
        none
    }

    /**
     * Finds what was renamed.
     *
     * @throws MigrateException when only somebody who can not be asked knows
     */
    RenameSearch.Result find(RenameSearch search) {
        KnownRenames history = new KnownRenames(search.source(), search.target());
        Renames known = history.of(TypedRename.parse(given));
        if (others == Others.none) {
            return search.search(known, candidate -> false);
        }
        if (question.canAsk()) {
            return search.search(known, this::isConfirmed);
        }
        List<Rename> open = new ArrayList<>();
        RenameSearch.Result result = search.search(known, open::add);
        if (!open.isEmpty()) {
            throw undecided(open, result.names(), history);
        }
        return result;
    }

    private boolean isConfirmed(Rename candidate) {
        String what =
                candidate.subject() + " is gone, and " + candidate.reversed().subject() + " is new.";
        return question.ask(List.of(what), "Is it the same under its new name?");
    }

    private MigrateException undecided(List<Rename> open, Renames all, KnownRenames history) {
        StringBuilder problem = new StringBuilder(
                open.size() == 1
                        ? "This may have been renamed, or dropped and made anew:"
                        : "These may have been renamed, or dropped and made anew:");
        open.forEach(rename -> problem.append("\n  ").append(rename.display()));
        all.all().stream()
                .filter(rename -> !open.contains(rename) && !given.contains(rename.toString()))
                .forEach(rename ->
                        problem.append("\n  ").append(rename.display()).append(", along with that"));
        String typed = String.join(",", open.stream().map(history::typed).toList());
        String property = "-Dmigrate.rename=" + (given.isBlank() ? "" : given.strip() + ",") + typed;
        return new MigrateException(
                problem.toString(),
                "Nothing was written. Type the same again with what was renamed: " + quoted(property)
                        + ", and with -Dmigrate.renames=none when nothing else was.");
    }

    /** As a shell takes it. */
    private static String quoted(String property) {
        return PLAIN.matcher(property).matches() ? property : "'" + property + "'";
    }
}
