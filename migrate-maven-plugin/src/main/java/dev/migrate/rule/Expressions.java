package dev.migrate.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions that the server printed, as a person would have written them. */
final class Expressions {
    private static final Pattern CHECK = Pattern.compile("CHECK \\((.*)\\)( NO INHERIT)?", Pattern.DOTALL);
    private static final Pattern CONSTANT = Pattern.compile("('(?:[^']|'')*+')::(.+)");

    private Expressions() {}

    /** A check without the second pair of parentheses; any other constraint as it is. */
    static String check(String definition) {
        Matcher check = CHECK.matcher(definition);
        return check.matches()
                ? "CHECK (" + strip(check.group(1)) + ")" + (check.group(2) == null ? "" : check.group(2))
                : definition;
    }

    /** A text constant without the cast to the type that it is stored as; anything else as it is. */
    static String withoutCast(String expression, TypeName type) {
        Matcher constant = CONSTANT.matcher(expression);
        return constant.matches() && constant.group(2).equals(type.whole()) ? constant.group(1) : expression;
    }

    /** Without the one pair that encloses the whole text, where there is one. */
    static String strip(String expression) {
        return isEnclosed(expression) ? expression.substring(1, expression.length() - 1) : expression;
    }

    private static boolean isEnclosed(String text) {
        if (!text.startsWith("(") || !text.endsWith(")")) {
            return false;
        }
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return false;
            }
        }
        return true;
    }
}
