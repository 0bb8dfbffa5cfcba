package dev.migrate.run;

import java.util.regex.Pattern;

/** SQL in a message: on one line, not too long, without the secrets that statements can hold. */
public final class Excerpt {
    private static final int LENGTH = 120;
    private static final String SECRET = "password|passfile|sslkey|sslpassword";
    private static final Pattern COMMENTS = Pattern.compile("(?m)^\\s*--.*$");

    /** {@code PASSWORD 'x'}, with any kind of quotes; a string without an end is hidden to the end. */
    private static final Pattern PASSWORD_STRING = Pattern.compile("(?i)(?<!')\\b((?:" + SECRET + ")\\s*)"
            + "(?:\\$(\\w*)\\$.*?(?:\\$\\2\\$|$)|e'(?:[^'\\\\]|''|\\\\.)*+('|$)|'(?:[^']|'')*+('|$))");

    /** {@code password=x} in a connection string, which is in quotes itself; its own may be doubled for that. */
    private static final Pattern PASSWORD_OPTION =
            Pattern.compile("(?i)\\b((?:" + SECRET + ")\\s*=\\s*)(?:''.*?''|'(?:[^'\\\\]|\\\\.)*+('|$)|[^\\s'&]+)");

    private static final Pattern PASSWORD_IN_ADDRESS = Pattern.compile("(?i)(://[^:/@\\s]*:)[^@\\s]*@");

    static String of(String sql) {
        String line = masked(COMMENTS.matcher(sql).replaceAll(" ").strip().replaceAll("\\s+", " "));
        return line.length() <= LENGTH ? line : line.substring(0, LENGTH - 1) + "…";
    }

    /** The text with its secrets hidden. */
    public static String masked(String text) {
        String strings = PASSWORD_STRING.matcher(text).replaceAll("$1'***'");
        String options = PASSWORD_OPTION.matcher(strings).replaceAll("$1***");
        return PASSWORD_IN_ADDRESS.matcher(options).replaceAll("$1***@");
    }

    private Excerpt() {}
}
