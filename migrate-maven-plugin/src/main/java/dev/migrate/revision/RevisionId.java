package dev.migrate.revision;

import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Ids of revisions: how they are made, and what may be one. */
public final class RevisionId {
    /** Digits of a generated id, four bits each. */
    private static final int DIGITS = 12;

    private static final int MAX_LENGTH = 64;
    private static final Set<String> RESERVED = Set.of("head", "heads", "base", "current", "none");

    private RevisionId() {}

    /**
     * A new id of 12 hex digits.
     *
     * @param random a {@link java.security.SecureRandom}, so that two developers never draw the same; a fixed one in tests
     */
    public static String generate(RandomGenerator random) {
        StringBuilder id = new StringBuilder(DIGITS);
        for (int i = 0; i < DIGITS; i++) {
            id.append(Character.forDigit(random.nextInt(16), 16));
        }
        return id.toString();
    }

    /**
     * Why the text cannot be an id, or a label, which obeys the same rules: 1 to 64 letters, digits, {@code _} and
     * {@code .}, and no word that has a meaning in a {@link Target}. Empty: it can.
     */
    public static Optional<String> problem(String text) {
        if (text.isEmpty()) {
            return Optional.of("it is empty");
        }
        if (text.length() > MAX_LENGTH) {
            return Optional.of("it is longer than " + MAX_LENGTH + " characters");
        }
        if (RESERVED.contains(text)) {
            return Optional.of("the word is reserved");
        }
        if (!isAllowed(text)) {
            return Optional.of("letters, digits, _ and . are allowed");
        }
        return Optional.empty();
    }

    private static boolean isAllowed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Ascii.isLetter(c) && !Ascii.isDigit(c) && c != '_' && (c != '.' || i == 0)) {
                return false;
            }
        }
        return true;
    }
}
