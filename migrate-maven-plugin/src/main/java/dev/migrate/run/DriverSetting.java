package dev.migrate.run;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Statements after which the driver ends the session: it takes dates in the style ISO, and texts in UTF-8. */
final class DriverSetting {
    /** What is wrong with one. */
    static final String PROBLEM =
            "would end the session: the driver takes dates in the style ISO and texts in UTF-8 only";

    private static final Pattern DATE_STYLE = Pattern.compile("^set (?:session |local )?datestyle (?:to|=) ");
    private static final Pattern ENCODING =
            Pattern.compile("^set (?:session |local )?(?:client_encoding (?:to|=)|names) ");
    private static final Pattern NAME = Pattern.compile("datestyle|client_encoding|names");
    private static final Pattern OTHER_STYLE = Pattern.compile("sql|german|postgres");
    private static final Set<String> UTF8 = Set.of("utf8", "unicode", "default");

    /**
     * Lets other statements pass.
     *
     * @throws ScriptException for one of these
     */
    static void refuse(SqlStatement statement) {
        if (isLostBy(statement.text())) {
            throw refusal(statement);
        }
    }

    static ScriptException refusal(SqlStatement statement) {
        return new ScriptException(
                statement.firstWordLine(),
                Excerpt.of(statement.text()) + " " + PROBLEM,
                "Leave those as they are. How dates are read may be chosen: SET DateStyle = 'ISO, DMY'");
    }

    /** Whether a statement is one of these. */
    static boolean isLostBy(String sql) {
        String phrase = Phrase.of(sql, 5);
        if (DATE_STYLE.matcher(phrase).find()) {
            return OTHER_STYLE.matcher(value(sql)).find();
        }
        return ENCODING.matcher(phrase).find() && !UTF8.contains(value(sql));
    }

    /** Letters and digits of what the setting is set to: of all that follows the word that names it, and TO. */
    private static String value(String sql) {
        StringBuilder value = new StringBuilder();
        SqlLexer lexer = new SqlLexer(sql);
        boolean named = false;
        for (Token token = lexer.next(); token != null; token = lexer.next()) {
            boolean isString = token.kind() == Token.Kind.STRING;
            String text = token.text(sql).toLowerCase(Locale.ROOT);
            if (named && !text.equals("to")) {
                value.append((isString ? Token.content(text) : text).replaceAll("[^a-z0-9]", ""));
            }
            named |= NAME.matcher(text).matches();
        }
        return value.toString();
    }

    private DriverSetting() {}
}
