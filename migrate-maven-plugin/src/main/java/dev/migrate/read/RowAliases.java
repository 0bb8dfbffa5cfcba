package dev.migrate.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of columns behind a function in a query that returns rows of a table. The server prints them although they are the
 * table's own, in the order that the columns have there, which is no difference. Of a column that came to the table later
 * it says nothing.
 */
final class RowAliases {
    private static final String FUNCTIONS = """
            FROM pg_depend d
            JOIN pg_proc p ON p.oid = d.refobjid
            JOIN pg_namespace n ON n.oid = p.pronamespace
            JOIN pg_type t ON t.oid = p.prorettype
            WHERE d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid AND d.refclassid = 'pg_proc'::regclass
              AND t.typrelid <> 0
            ORDER BY p.oid""";

    /** Columns of a query whose rule is r: what the functions are called, and what their rows' columns are. */
    static final String COLUMNS = """
            ARRAY(SELECT quote_ident(n.nspname) || '.' || quote_ident(p.proname) || '(' %1$s) AS row_functions,
            ARRAY(SELECT '(' || (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) FROM pg_attribute a
                                 WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped) || ')'
                  %1$s) AS row_columns""".formatted(FUNCTIONS);

    private static final Pattern ALIAS = Pattern.compile(" (?:[a-z_][a-z0-9_]*|\"(?:[^\"]|\"\")+\")(?=\\()");

    private final String text;

    private RowAliases(String text) {
        this.text = text;
    }

    /** The query without those names, where all of them are as in the table. */
    static String without(String query, Row row) {
        List<String> functions = row.list("row_functions");
        List<String> columns = row.list("row_columns");
        String shorter = query;
        for (int i = 0; i < functions.size(); i++) {
            shorter = new RowAliases(shorter).without(functions.get(i), columns.get(i));
        }
        return shorter;
    }

    private String without(String call, String columns) {
        StringBuilder kept = new StringBuilder();
        int from = 0;
        int next = 0;
        while (next < text.length()) {
            boolean called = text.startsWith(call, next);
            next = called ? afterParenthesis(next + call.length()) : afterToken(next);
            int end = called ? afterAlias(next) : next;
            if (called && begins(columns, end)) {
                kept.append(text, from, end);
                next = afterParenthesis(end + 1);
                from = next;
            }
        }
        return kept.append(text.substring(from)).toString();
    }

    /** Whether the names in the parentheses there are those of the first columns, however many. */
    private boolean begins(String columns, int start) {
        if (!text.startsWith("(", start)) {
            return false;
        }
        String printed = text.substring(start, afterParenthesis(start + 1) - 1);
        return columns.startsWith(printed + ",") || columns.startsWith(printed + ")");
    }

    /** Behind the name that the function has in the query, if there is one. */
    private int afterAlias(int start) {
        Matcher alias = ALIAS.matcher(text).region(start, text.length());
        return alias.lookingAt() ? alias.end() : start;
    }

    private int afterParenthesis(int start) {
        int depth = 1;
        int next = start;
        while (next < text.length() && depth > 0) {
            char c = text.charAt(next);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            next = afterToken(next);
        }
        return next;
    }

    /** Behind a text or a name in quotes, a word or a single character. */
    private int afterToken(int start) {
        char c = text.charAt(start);
        if (c == '\'' || c == '"') {
            int end = text.indexOf(c, start + 1);
            return end < 0 ? text.length() : end + 1;
        }
        int next = start + 1;
        while (Character.isLetterOrDigit(c) && next < text.length() && isOfWord(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }
}
