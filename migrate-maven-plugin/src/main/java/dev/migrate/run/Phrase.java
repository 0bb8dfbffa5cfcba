package dev.migrate.run;

/**
 * A statement in a spelling that a pattern can match: no comments, one blank between tokens and none around a dot,
 * unquoted words in lower case as the server folds them, strings as {@code ''}.
 */
final class Phrase {

    /** The whole statement. */
    static String of(String sql) {
        return of(sql, Integer.MAX_VALUE);
    }

    /**
     * The first tokens of the statement. A string that has an end only because the script turned
     * standard_conforming_strings off ends the phrase.
     */
    static String of(String sql, int tokens) {
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
            String text = spelled(token, sql);
            boolean joined = phrase.isEmpty() || text.equals(".") || phrase.charAt(phrase.length() - 1) == '.';
            phrase.append(joined ? "" : " ").append(text);
        }
    }

    private static String spelled(Token token, String sql) {
        return switch (token.kind()) {
            case WORD -> folded(token.text(sql));
            case STRING -> "''";
            case QUOTED_NAME, OPEN, CLOSE, SEMICOLON, BACKSLASH, OTHER -> token.text(sql);
        };
    }

    /** Only ASCII is folded: in UTF-8 the server leaves other letters as they are. */
    private static String folded(String word) {
        char[] folded = word.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            char c = folded[i];
            folded[i] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return new String(folded);
    }

    private Phrase() {}
}
