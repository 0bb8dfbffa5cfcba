package dev.migrate.revision;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Notices messages that will tell nobody anything in a year. */
public final class MessageAdvice {
    private static final Set<String> EMPTY_WORDS = Set.of(
            "update",
            "updates",
            "updated",
            "fix",
            "fixes",
            "fixed",
            "change",
            "changes",
            "changed",
            "misc",
            "wip",
            "test",
            "tmp",
            "temp",
            "stuff",
            "new",
            "migration",
            "migrations",
            "revision",
            "schema",
            "database",
            "db",
            "model",
            "tables",
            "some",
            "more",
            "minor",
            "small",
            "the",
            "a",
            "and",
            "of",
            "in",
            "to",
            "for",
            "todo",
            "initial");
    /** Alone they tell enough. */
    private static final Set<String> GOOD = Set.of("initial schema", "initial model", "initial database");

    private MessageAdvice() {}

    /** A warning; empty for a message that says something. */
    public static Optional<String> of(String message) {
        if (message.isBlank()) {
            return Optional.of("The message is empty. " + EXAMPLE);
        }
        String words = message.strip().toLowerCase(Locale.ROOT);
        boolean tellsNothing = !GOOD.contains(words)
                && List.of(words.split("[^\\p{L}]+")).stream()
                        .allMatch(word -> word.isEmpty() || EMPTY_WORDS.contains(word));
        return tellsNothing
                ? Optional.of("The message '" + message.strip() + "' does not say what changes. " + EXAMPLE)
                : Optional.empty();
    }

    private static final String EXAMPLE = "Say it in one line, like 'Add device location field'.";
}
