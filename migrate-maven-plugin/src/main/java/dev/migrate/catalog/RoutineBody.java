package dev.migrate.catalog;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a function or a procedure does. */
public sealed interface RoutineBody {

    /** The words in it that may name what the server does not know it to need. */
    default Set<String> mentions() {
        return Set.of();
    }

    /** A text in the words of its language. */
    record Quoted(String text) implements RoutineBody {
        /** No name is longer than 63 bytes: what is between quotes further apart is no name, but a text of the language. */
        private static final Pattern WORDS =
                Pattern.compile("\"(?:[^\"]|\"\"){1,63}\"|[\\p{L}_][\\p{L}\\p{N}_$]*|[-+*/<>=~!@#%^&|`?]+");

        @Override
        public Set<String> mentions() {
            return WORDS.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .map(Quoted::unquoted)
                    .collect(Collectors.toSet());
        }

        private static String unquoted(String word) {
            return word.startsWith("\"")
                    ? word.substring(1, word.length() - 1).replace("\"\"", "\"")
                    : word.toLowerCase(Locale.ROOT);
        }
    }

    /** {@code RETURN …} or {@code BEGIN ATOMIC … END}, as the server prints it, which knows what it needs. */
    record Sql(String text) implements RoutineBody {}

    /**
     * Compiled code.
     *
     * @param file the library; empty for what is built into the server
     */
    record Compiled(String file, String symbol) implements RoutineBody {}
}
