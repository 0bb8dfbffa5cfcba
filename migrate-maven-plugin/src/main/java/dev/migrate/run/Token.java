package dev.migrate.run;

/** A piece of SQL that is neither blank nor comment: {@code sql.substring(start, end)}. */
record Token(Kind kind, int start, int end) {
    enum Kind {
        /** A key word or an unquoted name. */
        WORD,
        /** A name in double quotes. */
        QUOTED_NAME,
        /** A string in single quotes or between dollars. */
        STRING,
        OPEN,
        CLOSE,
        SEMICOLON,
        /** The beginning of one of psql's own commands. */
        BACKSLASH,
        /** One char of anything else: operators, digits, commas. */
        OTHER
    }

    String text(String sql) {
        return sql.substring(start, end);
    }

    /** What is between the quotes of a string, whatever its prefix; one between dollars is left as it is. */
    static String content(String string) {
        int quote = string.indexOf('\'');
        return quote < 0 || string.startsWith("$")
                ? string
                : string.substring(quote + 1, string.length() - 1).replace("''", "'");
    }

    boolean isWord(String sql, String word) {
        return kind == Kind.WORD
                && end - start == word.length()
                && sql.regionMatches(true, start, word, 0, end - start);
    }
}
