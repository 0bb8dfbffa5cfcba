package dev.migrate.revision;

import java.text.Normalizer;
import java.util.Locale;

/** A message as a part of a file name: small Latin letters, digits, and {@code _} between words. */
final class Slug {
    private static final int MAX_LENGTH = 40;

    private Slug() {}

    /** At most 40 characters, whole words where one fits; empty when the message has no Latin letter and no digit. */
    static String of(String message) {
        String words = fold(message).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        if (words.length() <= MAX_LENGTH) {
            return words;
        }
        int end = words.lastIndexOf('_', MAX_LENGTH);
        return words.substring(0, end > 0 ? end : MAX_LENGTH);
    }

    /** Letters lose their marks; those that are no letter with a mark get the usual Latin ones. */
    private static String fold(String message) {
        return Normalizer.normalize(message.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("['’]", "")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ð", "d")
                .replace("þ", "th")
                .replace("ł", "l")
                .replace("ı", "i");
    }
}
