package dev.migrate.run;

/**
 * A statement in a spelling that a pattern can match: no comments, one blank between tokens and none around a dot,
 * unquoted words in lower case as the server folds them, strings as {@code ''}.
 */
final class Phrase {
    /** How many tokens tell what kind a statement is of. */
    static final int FIRST_WORDS = 8;

    /** The whole statement. */
    static String of(String sql) {
        return of(sql, Integer.MAX_VALUE);
    }

    /** The first tokens of the statement: as many as tell what kind it is of. */
    static String firstWords(String sql) {
        return of(sql, FIRST_WORDS);
    }

    /** Up to the first blank or dot. */
    static String firstWord(String phrase) {
        int end = 0;
        while (end < phrase.length() && phrase.charAt(end) != ' ' && phrase.charAt(end) != '.') {
            end++;
        }
        return phrase.substring(0, end);
    }

    /** A string that has an end only because the script turned standard_conforming_strings off ends the phrase. */
    private static String of(String sql, int tokens) {
        StringBuilder phrase = new StringBuilder();
        try {
            append(sql, tokens, phrase);
        } catch (ScriptException noEnd) {
            return phrase.toString();
        }
        return phrase.toString();
    }

    private static void append(String sql, int tokens, StringBuilder phrase) {
        SqlLexer lexer = new SqlLexer(sql);
        for (int i = 0; i < tokens; i++) {
            Token token = lexer.next();
            if (token == null) {
                return;
            }
            append(spelled(token, sql), phrase);
        }
    }

    /** One more token. */
    static void append(String spelled, StringBuilder phrase) {
        boolean joined = phrase.isEmpty() || spelled.equals(".") || phrase.charAt(phrase.length() - 1) == '.';
        phrase.append(joined ? "" : " ").append(spelled);
    }

    /** A token as a phrase has it. */
    static String spelled(Token token, String sql) {
        return switch (token.kind()) {
            case WORD -> folded(token.text(sql));
            case STRING -> "''";
            case QUOTED_NAME, OPEN, CLOSE, SEMICOLON, BACKSLASH, OTHER -> token.text(sql);
        };
    }

    /** In lower case. Only ASCII is folded: in UTF-8 the server leaves other letters as they are. */
    static String folded(String word) {
        int first = 0;
        while (first < word.length() && !isUpperCase(word.charAt(first))) {
            first++;
        }
        if (first == word.length()) {
            return word;
        }
        StringBuilder folded = new StringBuilder(word);
        for (int i = first; i < word.length(); i++) {
            char c = word.charAt(i);
            if (isUpperCase(c)) {
                folded.setCharAt(i, (char) (c + ('a' - 'A')));
            }
        }
        return folded.toString();
    }

    private static boolean isUpperCase(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private Phrase() {}
}
