package dev.migrate.run;

import dev.migrate.run.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Values that {@code ALTER TYPE … ADD VALUE} has added since the last commit: PostgreSQL lets nobody use them before it. */
final class EnumValues {
    private static final Pattern ADD_VALUE = Pattern.compile("^alter type .* add value\\b", Pattern.DOTALL);

    private final List<String> uncommitted = new ArrayList<>();

    void add(SqlStatement statement) {
        if (isAddition(statement)) {
            strings(statement.text()).stream().limit(1).map(Token::content).forEach(uncommitted::add);
        }
    }

    /**
     * Whether a string of the statement is such a value, or holds one as an element of an array or a row or in a quoted body;
     * or its data holds one.
     */
    boolean usedIn(SqlStatement statement) {
        return !uncommitted.isEmpty()
                && !isAddition(statement) // a neighbour may be as new
                && (strings(statement.text()).stream()
                                .anyMatch(string -> uncommitted.stream().anyMatch(uses(string)))
                        || statement.copyData().stream()
                                .anyMatch(data -> uncommitted.stream().anyMatch(data::contains)));
    }

    private static boolean isAddition(SqlStatement statement) {
        return statement.firstWords().startsWith("alter type ")
                && ADD_VALUE.matcher(Phrase.of(statement.text())).find();
    }

    void commit() {
        uncommitted.clear();
    }

    private static Predicate<String> uses(String string) {
        String content = Token.content(string);
        boolean composed = content.startsWith("{") || content.startsWith("(") || content.startsWith("[");
        return value ->
                content.equals(value) || content.contains(Literal.text(value)) || (composed && content.contains(value));
    }

    private static List<String> strings(String sql) {
        List<String> strings = new ArrayList<>();
        SqlLexer lexer = new SqlLexer(sql);
        for (Token token = lexer.next(); token != null; token = lexer.next()) {
            if (token.kind() == Kind.STRING) {
                strings.add(token.text(sql));
            }
        }
        return strings;
    }
}
