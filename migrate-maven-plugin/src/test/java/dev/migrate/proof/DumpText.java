package dev.migrate.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What pg_dump says, as a set of statements. Without order are the columns of a table and the attributes of a type, which come
 * as they were added and cannot be moved; the columns of a statistics object, which come as in the table; options; grants; and the settings of a function. Secrets are left out, since
 * scripts do not have them. An array of texts is printed as it is after a dump was loaded once.
 */
record DumpText(List<String> statements) {
    private static final Pattern ELEMENTS = Pattern.compile(
            "((?:CREATE (?:UNLOGGED )?(?:FOREIGN )?TABLE|CREATE TYPE|CREATE TEXT SEARCH DICTIONARY) [^\n]*\\(\n)(.*?)(\n\\)| \\);)",
            Pattern.DOTALL);
    private static final Pattern STATISTICS = Pattern.compile("(CREATE STATISTICS [^\n]* ON )([^\n]*)( FROM )");
    private static final Pattern OPTIONS = Pattern.compile("(WITH \\()([^()\n]*)(\\))");
    private static final Pattern SETTINGS = Pattern.compile("(\n)((?:    SET [^\n]*\n){2,})()");
    private static final Pattern CONNECTION = Pattern.compile("(CONNECTION|password) '(?:[^']|'')*'");
    private static final Pattern TEXTS = Pattern.compile("\\(\\(ARRAY\\[([^\\]]*)]\\)::text\\[]\\)");

    static DumpText of(String dump) {
        List<String> statements = new ArrayList<>();
        for (String part : dump.split("\n\n+", -1)) {
            String statement = part.lines()
                    .filter(line -> !line.startsWith("--") && !line.startsWith("\\"))
                    .collect(Collectors.joining("\n"))
                    .strip();
            boolean grants = statement.lines().allMatch(line -> line.matches("(GRANT|REVOKE) .*;"));
            for (String one : grants ? statement.lines().toList() : List.of(statement)) {
                statements.add(usual(one));
            }
        }
        statements.removeIf(String::isEmpty);
        return new DumpText(statements.stream().sorted().toList());
    }

    private static String usual(String statement) {
        String text = CONNECTION.matcher(statement).replaceAll("$1 'secret'");
        text = TEXTS.matcher(text).replaceAll(found -> "(ARRAY[" + casts(found.group(1)) + "])");
        text = inner(text, ELEMENTS, list -> sorted(list, ",?\n *|, "));
        text = inner(text, STATISTICS, list -> sorted(list, ", "));
        text = inner(text, OPTIONS, list -> sorted(list, ", "));
        return inner(text, SETTINGS, list -> sorted(list, "\n"));
    }

    private static String casts(String elements) {
        return Arrays.stream(elements.split(", ", -1))
                .map(element -> "(" + element.replace("$", "\\$") + ")::text")
                .collect(Collectors.joining(", "));
    }

    private static String inner(String text, Pattern pattern, UnaryOperator<String> change) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(changed(found, change)));
    }

    private static String changed(MatchResult found, UnaryOperator<String> change) {
        return found.group(1) + change.apply(found.group(2)) + found.group(3);
    }

    private static String sorted(String list, String separator) {
        return Arrays.stream(list.split(separator, -1))
                .map(String::strip)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return String.join("\n\n", statements);
    }
}
