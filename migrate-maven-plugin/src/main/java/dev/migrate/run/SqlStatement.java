package dev.migrate.run;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One statement of a script.
 *
 * @param text the statement with the comments before it, without its semicolon and the blanks around it
 * @param offset where the text begins in the script, in chars from 0
 * @param line the line on which the text begins, from 1
 * @param copyData of a {@code COPY … FROM stdin}: the lines after it, up to the line {@code \.}; else empty
 * @param firstWords its first eight tokens as patterns match them: unquoted words in lower case, without comments, with a blank
 *     between two tokens and none around a dot
 */
public record SqlStatement(String text, int offset, int line, Optional<String> copyData, String firstWords) {
    /** Stands for the statements of a script that has none. */
    static final SqlStatement NONE = new SqlStatement("", 0, 1);

    private static final Pattern ROUTINE =
            Pattern.compile("^create (?:or replace )?((?:function|procedure) [^(]*[^( ])");

    /** A statement without data. */
    public SqlStatement(String text, int offset, int line) {
        this(text, offset, line, Optional.empty(), Phrase.firstWords(text));
    }

    /** Its first word in lower case: what kind it is of. */
    String firstWord() {
        return Phrase.firstWord(firstWords);
    }

    /**
     * The function or procedure that it makes, as in {@code function public.f}: the server looks into its body while
     * check_function_bodies is on.
     */
    public Optional<String> routine() {
        Matcher matcher = ROUTINE.matcher(firstWords);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Whether it is the same statement, wherever it stands. */
    boolean isSameAs(SqlStatement other) {
        return text.equals(other.text) && copyData.equals(other.copyData);
    }

    /** The place after the last char of the text. */
    public int end() {
        return offset + text.length();
    }

    /** The line of the script on which the char at this place of the text stands. */
    public int lineAt(int place) {
        return line
                + (int) text.substring(0, place).chars().filter(c -> c == '\n').count();
    }

    /** The line that the server blames: of its position, or of the place in a DO block; else the line of the first word. */
    public int lineOf(SQLException error) {
        ServerFault fault = ServerFault.of(error);
        return lineOf(fault, fault.placeIn(text));
    }

    /** The same where the place in the text is known; empty: there is none. */
    int lineOf(ServerFault fault, Optional<Integer> place) {
        return place.map(this::lineAt)
                .or(() -> fault.lineOfBlock().flatMap(this::lineInBlock))
                .orElseGet(this::firstWordLine);
    }

    /** Empty where the statement is no DO, or its block is written in a way that has other lines. */
    private Optional<Integer> lineInBlock(int blockLine) {
        SqlLexer lexer = new SqlLexer(text);
        Token token = lexer.next();
        if (token == null || !token.isWord(text, "do")) {
            return Optional.empty();
        }
        Token before = token;
        for (token = lexer.next(); token != null; token = lexer.next()) {
            if (token.kind() == Token.Kind.STRING && !before.isWord(text, "language")) {
                int found = lineAt(token.start()) + blockLine - 1;
                return found <= lineAt(token.end()) ? Optional.of(found) : Optional.empty();
            }
            before = token;
        }
        return Optional.empty();
    }

    /** The line of the first word, after the comments. */
    public int firstWordLine() {
        Token first = new SqlLexer(text).next();
        return first == null ? line : lineAt(first.start());
    }
}
