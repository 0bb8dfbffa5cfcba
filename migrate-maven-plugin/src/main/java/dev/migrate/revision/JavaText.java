package dev.migrate.revision;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a Java source with nothing in it that a formatter may change: no comments, blanks only where two words meet. */
final class JavaText {
    private static final Pattern PIECE = Pattern.compile(
            "(?<blank>\\s+|//[^\\n]*|/\\*.*?\\*/)"
                    + "|\"\"\".*?(?<!\\\\)\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+'|\\w+|.",
            Pattern.DOTALL);

    private JavaText() {}

    static String normalised(String source) {
        StringBuilder text = new StringBuilder();
        boolean apart = false;
        Matcher piece = PIECE.matcher(source.replace("\r\n", "\n"));
        while (piece.find()) {
            if (piece.group("blank") != null) {
                apart = true;
                continue;
            }
            if (apart
                    && !text.isEmpty()
                    && isWordPart(text.charAt(text.length() - 1))
                    && isWordPart(piece.group().charAt(0))) {
                text.append(' ');
            }
            text.append(piece.group());
            apart = false;
        }
        return text.toString();
    }

    private static boolean isWordPart(char c) {
        return Character.isJavaIdentifierPart(c);
    }
}
