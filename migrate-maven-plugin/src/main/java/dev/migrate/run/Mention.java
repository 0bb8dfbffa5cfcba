package dev.migrate.run;

import java.util.List;
import java.util.Locale;

/**
 * Whether a text has a word anywhere, in upper or lower case: as a keyword, in a name, a string or a comment. It says what need
 * not be looked at more closely, at a fraction of what a pattern costs in a program that has not run for long.
 */
final class Mention {

    /** One word, in lower case. */
    static boolean of(String word, String text) {
        return ofAny(List.of(word), text);
    }

    /** At least one of some words, in lower case. */
    static boolean ofAny(List<String> words, String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (folded.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private Mention() {}
}
