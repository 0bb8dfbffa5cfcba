package dev.migrate.run;

import dev.migrate.run.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Cuts SQL into tokens by the rules of PostgreSQL's own scanner, as far as quoting and comments need it. Blanks and
 * comments are passed over. Like the server, it takes every char beyond ASCII for a letter.
 */
final class SqlLexer {
    private final String sql;
    private int position;
    private boolean standardStrings = true;

    SqlLexer(String sql) {
        this.sql = sql;
        this.position = sql.startsWith("\uFEFF") ? 1 : 0;
    }

    int position() {
        return position;
    }

    void moveTo(int place) {
        position = place;
    }

    /** Whether a backslash in a plain string is just a char: {@code standard_conforming_strings}. */
    void standardStrings(boolean on) {
        standardStrings = on;
    }

    void skipBlanks() {
        while (position < sql.length() && isBlank(sql.charAt(position))) {
            position++;
        }
    }

    /** The next token, or null at the end. */
    @Nullable
    Token next() {
        skipBlanksAndComments();
        if (position >= sql.length()) {
            return null;
        }
        int start = position;
        Kind kind = read(sql.charAt(start));
        return new Token(kind, start, position);
    }

    private Kind read(char first) {
        if (isNameStart(first)) {
            return word();
        }
        return switch (first) {
            case '\'' -> string(!standardStrings);
            case '"' -> quotedName();
            case '$' -> dollar();
            case '(' -> single(Kind.OPEN);
            case ')' -> single(Kind.CLOSE);
            case ';' -> single(Kind.SEMICOLON);
            case '\\' -> single(Kind.BACKSLASH);
            default -> single(Kind.OTHER);
        };
    }

    private Kind single(Kind kind) {
        position++;
        return kind;
    }

    private Kind word() {
        int start = position;
        while (position < sql.length() && isNamePart(sql.charAt(position))) {
            position++;
        }
        return position - start == 1 ? prefixedOr(sql.charAt(start)) : Kind.WORD;
    }

    /** A letter on its own may be the prefix of a string: E'', B'', X'', N'', U&'', U&"". */
    private Kind prefixedOr(char letter) {
        char prefix = Character.toUpperCase(letter);
        if (prefix == 'U' && at('&', 0) && (at('\'', 1) || at('"', 1))) {
            position++;
            return at('"', 0) ? quotedName() : string(false);
        }
        if (!at('\'', 0)) {
            return Kind.WORD;
        }
        return switch (prefix) {
            case 'E' -> string(true);
            case 'B', 'X' -> string(false);
            case 'N' -> string(!standardStrings);
            default -> Kind.WORD;
        };
    }

    private Kind quotedName() {
        int start = position;
        do {
            int end = sql.indexOf('"', position + 1);
            if (end < 0) {
                throw unterminated(start, "a name in double quotes");
            }
            position = end + 1;
        } while (at('"', 0));
        return Kind.QUOTED_NAME;
    }

    private Kind string(boolean escapes) {
        int start = position;
        do {
            position++;
            passToQuote(start, escapes);
            position++;
        } while (continues());
        return Kind.STRING;
    }

    private void passToQuote(int start, boolean escapes) {
        while (!at('\'', 0)) {
            position += escapes && at('\\', 0) ? 2 : 1;
            if (position >= sql.length()) {
                throw unterminated(start, "a string");
            }
        }
    }

    /** After a quote: a doubled one, or a line end and blanks and a quote, go on with the same string. */
    private boolean continues() {
        if (at('\'', 0)) {
            return true;
        }
        int end = position;
        skipBlanksAndLineComments();
        if (at('\'', 0) && sql.substring(end, position).chars().anyMatch(SqlLexer::isLineEnd)) {
            return true;
        }
        position = end;
        return false;
    }

    private Kind dollar() {
        int start = position++;
        while (position < sql.length() && isTagPart(sql.charAt(position), position == start + 1)) {
            position++;
        }
        if (!at('$', 0)) {
            position = start + 1;
            return Kind.OTHER;
        }
        String tag = sql.substring(start, position + 1);
        int end = sql.indexOf(tag, position + 1);
        if (end < 0) {
            throw unterminated(start, "a string that begins with " + tag);
        }
        position = end + tag.length();
        return Kind.STRING;
    }

    private void skipBlanksAndComments() {
        int before;
        do {
            before = position;
            skipBlanksAndLineComments();
            skipBlockComment();
        } while (position > before);
    }

    private void skipBlanksAndLineComments() {
        skipBlanks();
        while (sql.startsWith("--", position)) {
            while (position < sql.length() && !isLineEnd(sql.charAt(position))) {
                position++;
            }
            skipBlanks();
        }
    }

    private void skipBlockComment() {
        if (!sql.startsWith("/*", position)) {
            return;
        }
        int start = position;
        int depth = 0;
        do {
            if (position >= sql.length()) {
                throw unterminated(start, "a comment that begins with /*");
            }
            int step = sql.startsWith("/*", position) ? 1 : sql.startsWith("*/", position) ? -1 : 0;
            depth += step;
            position += step == 0 ? 1 : 2;
        } while (depth > 0);
    }

    private boolean at(char expected, int ahead) {
        return position + ahead < sql.length() && sql.charAt(position + ahead) == expected;
    }

    private ScriptException unterminated(int start, String what) {
        return new ScriptException(
                lineOf(sql, start), what + " has no end: " + Excerpt.of(sql.substring(start)), "Close it.");
    }

    /** The line, from 1, of a place. */
    static int lineOf(String sql, int place) {
        return 1 + (int) sql.substring(0, place).chars().filter(c -> c == '\n').count();
    }

    /** The text without blanks at its end. Java's own methods would also take away what is a letter to the server. */
    static String stripEnd(String text) {
        int end = text.length();
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || isDigit(c) || c == '$';
    }

    private static boolean isTagPart(char c, boolean first) {
        return isNameStart(c) || (!first && isDigit(c));
    }
}
