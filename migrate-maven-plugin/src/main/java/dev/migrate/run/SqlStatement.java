package dev.migrate.run;

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
 */
public record SqlStatement(String text, int offset, int line, Optional<String> copyData) {
    private static final Pattern ROUTINE =
            Pattern.compile("^create (?:or replace )?((?:function|procedure) [^(]*[^( ])");

    /** A statement without data. */
    public SqlStatement(String text, int offset, int line) {
        this(text, offset, line, Optional.empty());
    }

    /**
     * The function or procedure that it makes, as in {@code function public.f}: the server looks into its body while
     * check_function_bodies is on.
     */
    public Optional<String> routine() {
        Matcher matcher = ROUTINE.matcher(Phrase.of(text, 8));
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

    /** The line of the first word, after the comments. */
    int firstWordLine() {
        Token first = new SqlLexer(text).next();
        return first == null ? line : lineAt(first.start());
    }
}
