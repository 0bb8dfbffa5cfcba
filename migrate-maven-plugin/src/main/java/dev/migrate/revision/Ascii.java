package dev.migrate.revision;

/** Letters and digits as ids and header lines know them. */
final class Ascii {

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private Ascii() {}
}
