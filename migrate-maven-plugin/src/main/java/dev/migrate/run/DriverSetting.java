package dev.migrate.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements after which the driver ends the session: it takes dates in the style ISO, and texts in UTF-8. */
final class DriverSetting {
    /** What is wrong with one. */
    static final String PROBLEM =
            "would end the session: the driver takes dates in the style ISO and texts in UTF-8 only";

    private static final Pattern SET =
            Pattern.compile("^set (?:session |local )?(?:(datestyle|client_encoding) (?:to|=)|(names)) ");
    private static final Pattern CALL =
            Pattern.compile("\\bset_config \\( ('datestyle'|'client_encoding') , ('(?:[^']|'')*')");
    private static final Pattern NAME = Pattern.compile("datestyle|client_encoding|names");
    private static final Pattern OTHER_STYLE = Pattern.compile("sql|german|postgres");
    private static final Set<String> UTF8 = Set.of("utf8", "unicode", "default");

    /**
     * Lets other statements pass.
     *
     * @throws ScriptException for one of these
     */
    static void refuse(SqlStatement statement) {
        if (isLostBy(statement)) {
            throw refusal(statement);
        }
    }

    static ScriptException refusal(SqlStatement statement) {
        return new ScriptException(
                statement.firstWordLine(),
                Excerpt.of(statement.text()) + " " + PROBLEM,
                "Leave those as they are. How dates are read may be chosen: SET DateStyle = 'ISO, DMY'");
    }

    /** Whether a statement is one of these: {@code SET}, or a call of {@code set_config} with literals. */
    static boolean isLostBy(SqlStatement statement) {
        String sql = statement.text();
        Matcher set = SET.matcher(statement.firstWords());
        if (set.find()) {
            return isOther(set.group(1) == null ? set.group(2) : set.group(1), value(sql));
        }
        return Mention.of("set_config", sql) && isLostByCall(sql);
    }

    private static boolean isLostByCall(String sql) {
        List<String> words = new ArrayList<>();
        SqlLexer lexer = new SqlLexer(sql);
        for (Token token = lexer.next(); token != null; token = lexer.next()) {
            words.add(token.text(sql).toLowerCase(Locale.ROOT));
        }
        return CALL.matcher(String.join(" ", words))
                .results()
                .anyMatch(call -> isOther(Token.content(call.group(1)), plain(call.group(2))));
    }

    private static boolean isOther(String setting, String value) {
        return setting.equals("datestyle") ? OTHER_STYLE.matcher(value).find() : !UTF8.contains(value);
    }

    /** Letters and digits of what the setting is set to: of all that follows the word that names it, and TO. */
    private static String value(String sql) {
        StringBuilder value = new StringBuilder();
        SqlLexer lexer = new SqlLexer(sql);
        boolean named = false;
        for (Token token = lexer.next(); token != null; token = lexer.next()) {
            String text = token.text(sql).toLowerCase(Locale.ROOT);
            if (named && !text.equals("to")) {
                value.append(plain(token.kind() == Token.Kind.STRING ? Token.content(text) : text));
            }
            named |= NAME.matcher(text).matches();
        }
        return value.toString();
    }

    private static String plain(String value) {
        return value.replaceAll("[^a-z0-9]", "");
    }

    private DriverSetting() {}
}
