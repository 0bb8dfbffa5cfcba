package dev.migrate.run;

import dev.migrate.run.Taking.Column;
import dev.migrate.run.Taking.Counter;
import dev.migrate.run.Taking.Dependents;
import dev.migrate.run.Taking.Dropped;
import dev.migrate.run.Taking.Reach;
import dev.migrate.run.Taking.Rows;
import dev.migrate.run.Taking.Schema;
import dev.migrate.run.Taking.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises statements that take rows or values away. Recognised are DROP TABLE, DROP SCHEMA, TRUNCATE, DELETE without
 * WHERE, and ALTER TABLE … DROP COLUMN; what CASCADE takes of others with a table, a schema, a type, a domain and a collation;
 * of DROP OWNED, DROP DATABASE, and DROP EXTENSION with CASCADE only that they may. A DELETE with WHERE and an UPDATE take what their author chose, and what a function or a DO block executes
 * is not seen: there the comment {@code -- hazard: data loss: …} above the statement says it.
 */
final class Takings {
    private static final List<String> WORTH_A_LOOK = List.of("drop", "truncate", "delete", "hazard: data loss");
    private static final Set<String> FIRST_WORDS = Set.of("drop", "truncate", "delete", "alter");
    private static final Pattern MARK = Pattern.compile("(?m)^\\s*--\\s*hazard: data loss: (.*)$");
    private static final Pattern MARKED_OBJECT =
            Pattern.compile("(table|column|sequence) (" + Recovery.NAME + ")(?:: (.*))?");
    private static final Pattern LAST_NAME = Pattern.compile("^(.+)\\.(\"(?:[^\"]|\"\")*\"|[^.\"]+)$");

    private static final String NAMES =
            "((?:only )?" + Recovery.NAME + "(?: \\*)?(?: , (?:only )?" + Recovery.NAME + "(?: \\*)?)*)";
    private static final Pattern NAME = Pattern.compile("(only )?" + Recovery.NAME);
    private static final Pattern DROP_TABLE = start("drop table (?:if exists )?" + NAMES);
    private static final Pattern DROP_SCHEMA = start("drop schema (?:if exists )?" + NAMES);
    private static final Pattern DROP_TYPE = start("drop (?:type|domain) (?:if exists )?" + NAMES);
    private static final Pattern DROP_COLLATION = start("drop collation (?:if exists )?" + NAMES);
    private static final Pattern TRUNCATE = start("truncate (?:table )?" + NAMES);
    private static final Pattern DELETE =
            start("delete from ((?:only )?" + Recovery.NAME + ")(?!.* (?:where|using)\\b)");
    private static final Pattern ALTER_TABLE =
            start("alter table (?:if exists )?(only )?" + Recovery.NAME + "(?: \\*)? (.*)$");
    private static final Pattern DROP_COLUMN =
            start("drop (?!constraint\\b)(?:column )?(?:if exists )?" + Recovery.NAME + "(?: cascade| restrict)?$");
    private static final Pattern MAY_TAKE = start("drop (?:owned\\b|database\\b|extension\\b.* cascade$)");

    /** Whether a script need be cut up to find any; most have none. */
    static boolean mayBeIn(String sql) {
        return Mention.ofAny(WORTH_A_LOOK, sql);
    }

    /** What one statement takes; what it does by its shape first. */
    static List<Taking> of(SqlStatement statement) {
        if (!mayBeIn(statement.text())) {
            return List.of();
        }
        List<Taking> takings = new ArrayList<>();
        if (FIRST_WORDS.contains(statement.firstWord())) {
            shape(statement, Phrase.of(statement.text()), takings);
        }
        MARK.matcher(comments(statement))
                .results()
                .forEach(mark -> takings.add(marked(mark.group(1).strip())));
        return takings;
    }

    private static void shape(SqlStatement statement, String phrase, List<Taking> takings) {
        boolean cascade = phrase.endsWith(" cascade");
        each(DROP_TABLE, phrase, takings, (name, only) -> new Rows(name, only, Reach.TABLE, true));
        each(DROP_SCHEMA, phrase, takings, (name, only) -> new Schema(name));
        each(
                TRUNCATE,
                phrase,
                takings,
                (name, only) -> new Rows(name, only, cascade ? Reach.REFERRING : Reach.TABLE, false));
        each(DELETE, phrase, takings, (name, only) -> new Rows(name, only, Reach.DELETED_WITH, false));
        Matcher table = ALTER_TABLE.matcher(phrase);
        if (table.find()) {
            boolean onlyThis = table.group(1) != null;
            actions(table.group(3))
                    .forEach(action -> each(
                            DROP_COLUMN,
                            action,
                            takings,
                            (name, only) -> new Column(table.group(2), onlyThis, name, Optional.empty())));
        }
        if (cascade) {
            each(DROP_TABLE, phrase, takings, (name, only) -> new Dependents(Dropped.TABLE, name));
            each(DROP_SCHEMA, phrase, takings, (name, only) -> new Dependents(Dropped.SCHEMA, name));
            each(DROP_TYPE, phrase, takings, (name, only) -> new Dependents(Dropped.TYPE, name));
            each(DROP_COLLATION, phrase, takings, (name, only) -> new Dependents(Dropped.COLLATION, name));
        }
        if (MAY_TAKE.matcher(phrase).find()) {
            takings.add(new Unknown(Excerpt.of(statement.text())));
        }
    }

    /** Makes the taking of one of the names in a list, with or without ONLY before it. */
    private interface Maker {
        Taking of(String name, boolean only);
    }

    private static void each(Pattern pattern, String phrase, List<Taking> takings, Maker maker) {
        Matcher matcher = pattern.matcher(phrase);
        if (matcher.find()) {
            NAME.matcher(matcher.group(1))
                    .results()
                    .filter(name -> !name.group(2).equals(",") && !name.group(2).equals("*"))
                    .forEach(name -> takings.add(maker.of(name.group(2), name.group(1) != null)));
        }
    }

    /** The parts between the commas that stand in no parentheses. */
    private static List<String> actions(String phrase) {
        List<String> actions = new ArrayList<>();
        SqlLexer lexer = new SqlLexer(phrase);
        int depth = 0;
        int start = 0;
        for (Token token = lexer.next(); token != null; token = lexer.next()) {
            switch (token.kind()) {
                case OPEN -> depth++;
                case CLOSE -> depth--;
                case OTHER -> {
                    if (depth == 0 && token.text(phrase).equals(",")) {
                        actions.add(phrase.substring(start, token.start()).strip());
                        start = token.end();
                    }
                }
                case WORD, QUOTED_NAME, STRING, SEMICOLON, BACKSLASH -> {}
            }
        }
        actions.add(phrase.substring(start).strip());
        return actions;
    }

    private static String comments(SqlStatement statement) {
        Token first = new SqlLexer(statement.text()).next();
        return first == null ? "" : statement.text().substring(0, first.start());
    }

    private static Taking marked(String text) {
        Matcher object = MARKED_OBJECT.matcher(text);
        if (!object.matches()) {
            return new Unknown(text);
        }
        String name = object.group(2);
        Optional<String> detail =
                Optional.of(Optional.ofNullable(object.group(4)).orElse("marked as lost"));
        return switch (object.group(1)) {
            case "table" -> new Rows(name, false, Reach.TABLE, false);
            case "sequence" -> new Counter(name);
            default -> {
                Matcher parts = LAST_NAME.matcher(name);
                yield parts.matches() ? new Column(parts.group(1), false, parts.group(2), detail) : new Unknown(text);
            }
        };
    }

    private static Pattern start(String phrase) {
        return Pattern.compile("^" + phrase, Pattern.DOTALL);
    }

    private Takings() {}
}
