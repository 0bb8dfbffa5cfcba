package dev.migrate.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A type as the server prints it, taken apart: {@code numeric(10,2)[]} is numeric, (10, 2), array.
 *
 * @param base without length and precision
 * @param modifiers length, precision, scale; empty for none
 */
record TypeName(String base, List<Integer> modifiers, boolean array) {
    private static final Pattern MODIFIERS = Pattern.compile("\\((-?\\d+(?:,-?\\d+)*)\\)");

    static TypeName of(String printed) {
        boolean array = printed.endsWith("[]");
        String element = array ? printed.substring(0, printed.indexOf("[]")) : printed;
        Matcher matcher = MODIFIERS.matcher(element);
        List<Integer> modifiers = new ArrayList<>();
        if (matcher.find()) {
            Pattern.compile(",")
                    .splitAsStream(matcher.group(1))
                    .map(Integer::valueOf)
                    .forEach(modifiers::add);
            element = matcher.replaceFirst("");
        }
        return new TypeName(element, List.copyOf(modifiers), array);
    }

    /** Without length and precision, but as the array that it may be. */
    String whole() {
        return base + (array ? "[]" : "");
    }

    boolean isText() {
        return base.equals("text") || base.equals("character varying");
    }

    /** The same as people write it: {@code varchar(255)}, {@code timestamptz}. */
    static String readable(String printed) {
        if (printed.startsWith("timestamp") && printed.contains(" with time zone")) {
            return printed.replaceFirst("^timestamp", "timestamptz").replace(" with time zone", "");
        }
        return printed.replaceFirst("^character varying", "varchar")
                .replaceFirst("^character(?=\\()", "char")
                .replaceFirst("^(time.*) without time zone", "$1");
    }
}
