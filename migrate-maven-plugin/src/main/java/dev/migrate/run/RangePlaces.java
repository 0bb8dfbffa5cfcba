package dev.migrate.run;

import dev.migrate.run.RangedText.Place;
import dev.migrate.run.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds where in a statement the condition of a range goes.
 *
 * <p>In an UPDATE or a DELETE that is its WHERE, which is made where there is none: both WHERE and RETURNING are reserved
 * words, so outside of parentheses they are what they look like. In every other statement the author marks the place, behind
 * some condition: <code>WHERE d.location IS NULL /&#42; migrate:range d &#42;/</code>, with the name that the table has there.
 */
final class RangePlaces {
    private static final Pattern MARK = Pattern.compile("/\\*\\s*migrate:range(?:\\s+([^\\s*]+))?\\s*\\*/");
    private static final String REMEDY = "Mark the place behind a condition, with the table's name or alias there:"
            + " WHERE true /* migrate:range d */; and say table=… on the line.";

    private static final List<String> CONDITIONS = List.of("WHERE", "ON", "HAVING", "WHEN");

    private final SqlStatement statement;
    private final String sql;
    private final int line;
    private final List<Token> tokens = new ArrayList<>();

    private RangePlaces(SqlStatement statement, int line) {
        this.statement = statement;
        this.sql = statement.text();
        this.line = line;
        SqlLexer lexer = new SqlLexer(sql);
        for (Token token = lexer.next(); token != null; token = lexer.next()) {
            tokens.add(token);
        }
    }

    /**
     * What was found.
     *
     * @param assigned the columns that an UPDATE sets
     */
    record Found(String table, List<String> assigned, RangedText text) {}

    /**
     * Finds them.
     *
     * @param line of the directive
     * @param table what the directive names
     * @throws ScriptException where there is no place, or the table is not known
     */
    static Found of(SqlStatement statement, int line, Optional<String> table) {
        RangePlaces places = new RangePlaces(statement, line);
        List<Place> marks = places.marks();
        if (marks.isEmpty()) {
            return places.ofWhere(table);
        }
        String named = table.orElseThrow(() ->
                new ScriptException(line, "the line does not say which table is gone through: table=NAME", REMEDY));
        places.refuseGrowing(named);
        return new Found(named, List.of(), new RangedText(places.sql, marks));
    }

    /** Rows that are added behind the last key would be gone through, too, and add others. */
    private void refuseGrowing(String table) {
        for (int i = 0; i < tokens.size(); i++) {
            if (isWord(i, "INSERT") && isWord(i + 1, "INTO") && isName(i + 2) && isSame(name(i + 2), table)) {
                throw new ScriptException(
                        line,
                        "the statement inserts into " + table + ", which is gone through: that would have no end",
                        "Take the line out: such a change is one transaction. Or collect the rows in another table first.");
            }
        }
    }

    /** The name that begins at a token, with what qualifies it. */
    private String name(int first) {
        return sql.substring(
                tokens.get(first).start(), tokens.get(lastOfName(first)).end());
    }

    private int lastOfName(int first) {
        int last = first;
        while (last + 2 < tokens.size() && isDot(last + 1)) {
            last += 2;
        }
        return last;
    }

    private List<Place> marks() {
        List<Place> marks = new ArrayList<>();
        Matcher mark = MARK.matcher(sql);
        while (mark.find()) {
            if (Comments.holds(sql, mark.start(), mark.end())) {
                refuseAfterOr(mark.start());
                String qualifier = mark.group(1) == null ? "" : mark.group(1);
                marks.add(new Place(mark.start(), mark.end(), " AND (", qualifier, ")"));
            }
        }
        return marks;
    }

    /** AND binds closer than OR: what stands before the OR would be done in every batch. */
    private void refuseAfterOr(int mark) {
        int depth = 0;
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            if (token.start() >= mark) {
                continue;
            }
            depth += token.kind() == Kind.CLOSE ? 1 : token.kind() == Kind.OPEN ? -1 : 0;
            if (depth < 0 || (depth == 0 && isWordOf(token, CONDITIONS))) {
                return;
            }
            if (depth == 0 && token.isWord(sql, "OR")) {
                throw new ScriptException(
                        statement.firstWordLine(),
                        "the mark of the range stands behind an OR, and would hold for what follows that only",
                        "Put the whole condition before the mark into parentheses.");
            }
        }
    }

    private Found ofWhere(Optional<String> named) {
        int target = target();
        int end = lastOfName(target);
        if (!isName(target) || !isName(end)) {
            throw noPlace();
        }
        String table = name(target);
        named.filter(name -> !isSame(name, table)).ifPresent(name -> {
            throw new ScriptException(
                    line, "the line says table=" + name + ", and the statement is about " + table, REMEDY);
        });
        String qualifier = alias(end + 1).orElse(table);
        return new Found(named.orElse(table), assigned(end), new RangedText(sql, places(end, qualifier)));
    }

    /** The names between SET or a comma and the equals sign, those in parentheses among them. */
    private List<String> assigned(int from) {
        List<String> names = new ArrayList<>();
        boolean isTarget = false;
        int depth = 0;
        for (Token token : tokens.subList(from, tokens.size())) {
            if (depth == 0 && isWordOf(token, List.of("FROM", "WHERE", "RETURNING"))) {
                break;
            }
            depth += token.kind() == Kind.OPEN ? 1 : token.kind() == Kind.CLOSE ? -1 : 0;
            if (depth == 0 && (token.isWord(sql, "SET") || token.text(sql).equals(","))) {
                isTarget = true;
            } else if (token.text(sql).equals("=")) {
                isTarget = false;
            } else if (isTarget && isName(token)) {
                names.add(token.text(sql));
            }
        }
        return names;
    }

    /** The first token of the table's name. */
    private int target() {
        int verb = isWord(0, "UPDATE") ? 1 : isWord(0, "DELETE") && isWord(1, "FROM") ? 2 : -1;
        if (verb < 0) {
            throw noPlace();
        }
        return isWord(verb, "ONLY") ? verb + 1 : verb;
    }

    private Optional<String> alias(int after) {
        int place = after < tokens.size() && tokens.get(after).text(sql).equals("*") ? after + 1 : after;
        if (isWord(place, "AS")) {
            place++;
        }
        boolean none = !isName(place)
                || isWord(place, "SET")
                || isWord(place, "USING")
                || isWord(place, "WHERE")
                || isWord(place, "RETURNING");
        return none ? Optional.empty() : Optional.of(tokens.get(place).text(sql));
    }

    /** The whole condition is put into parentheses: an OR in it must not escape the range. */
    private List<Place> places(int from, String qualifier) {
        @Nullable Token where = outer("WHERE", from);
        @Nullable Token returning = outer("RETURNING", from);
        int end = returning == null ? sql.length() : returning.start();
        if (where == null) {
            return List.of(new Place(end, end, "\nWHERE (", qualifier, ") "));
        }
        if (isWord(tokens.indexOf(where) + 1, "CURRENT")) {
            throw noPlace();
        }
        return List.of(
                new Place(where.end(), where.end(), " (", null, ""), new Place(end, end, "\n) AND (", qualifier, ") "));
    }

    /** The first such word that no parentheses hold. */
    private @Nullable Token outer(String word, int from) {
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.kind() == Kind.OPEN ? 1 : token.kind() == Kind.CLOSE ? -1 : 0;
            if (depth == 0 && token.isWord(sql, word)) {
                return token;
            }
        }
        return null;
    }

    private boolean isWord(int index, String word) {
        return index < tokens.size() && tokens.get(index).isWord(sql, word);
    }

    private boolean isDot(int index) {
        return tokens.get(index).text(sql).equals(".");
    }

    private boolean isName(int index) {
        return index < tokens.size() && isName(tokens.get(index));
    }

    private static boolean isName(Token token) {
        return token.kind() == Kind.WORD || token.kind() == Kind.QUOTED_NAME;
    }

    private boolean isWordOf(Token token, List<String> words) {
        return words.stream().anyMatch(word -> token.isWord(sql, word));
    }

    /** One of the two may leave out the schema. */
    private static boolean isSame(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        return a.equals(b) || a.endsWith("." + b) || b.endsWith("." + a);
    }

    private ScriptException noPlace() {
        return new ScriptException(
                statement.firstWordLine(), "a range of keys has no place in " + Excerpt.of(sql), REMEDY);
    }
}
