package dev.migrate.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Expressions as the server prints them.
 *
 * <p>What the server prints is what it prints again after it was fed its own text, with one exception: a list of constants
 * cast as a whole, {@code (ARRAY['a'::character varying, 'b'::character varying])::text[]}, comes back with every element
 * cast by itself. The second form stays; so everything is brought to it.
 */
final class Deparsed {
    private static final String ELEMENT = "(?:'(?:[^']|'')*+'|-?[0-9.]+|NULL)::[a-z][a-z ]*(?:\\([0-9, ]+\\))?";
    private static final Pattern CAST_ARRAY = Pattern.compile(
            "\\(ARRAY\\[(" + ELEMENT + "(?:, " + ELEMENT + ")*)\\]\\)::([a-z][a-z ]*(?:\\([0-9, ]+\\))?)\\[\\]");
    private static final Pattern SINGLE = Pattern.compile(ELEMENT);

    private Deparsed() {}

    /** The text in the form that survives being loaded. */
    static String stable(String text) {
        if (!text.contains("(ARRAY[")) {
            return text;
        }
        return CAST_ARRAY
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(castEach(match.group(1), match.group(2))));
    }

    /** A view's query, without the semicolon and the blank around it. */
    static String query(String text) {
        String query = stable(text).strip();
        return query.endsWith(";") ? query.substring(0, query.length() - 1) : query;
    }

    private static String castEach(String elements, String type) {
        List<String> each = new ArrayList<>();
        Matcher element = SINGLE.matcher(elements);
        while (element.find()) {
            each.add(element.group());
        }
        return each.stream().map(one -> "(" + one + ")::" + type).collect(Collectors.joining(", ", "ARRAY[", "]"));
    }
}
