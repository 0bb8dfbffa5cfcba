package dev.migrate.command;

import java.util.ArrayList;
import java.util.List;

/** Names as SQL has them, in what a user types: what is in double quotes is taken as it is. */
final class QuotedText {
    private QuotedText() {}

    /** The pieces between separators that stand neither in quotes nor in parentheses. */
    static List<String> split(String text, char separator) {
        List<String> pieces = new ArrayList<>();
        boolean quoted = false;
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')') {
                depth--;
            } else if (!quoted && depth <= 0 && c == separator) {
                pieces.add(text.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    static boolean isQuoted(String text) {
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    }

    static String unquoted(String text) {
        String name = text.strip();
        return isQuoted(name) ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
