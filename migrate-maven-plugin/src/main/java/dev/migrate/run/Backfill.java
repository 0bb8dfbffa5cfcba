package dev.migrate.run;

import dev.migrate.revision.TimeText;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement over a big table that is run range by range, each with a commit of its own:
 *
 * <pre>
 * -- migrate:backfill key=id batch=1000 pause=100ms
 * UPDATE public.device SET location = 'unknown' WHERE location IS NULL;
 * </pre>
 *
 * <p>The line stands among the comments above the statement. {@code key}: the columns whose order is gone by, commas between.
 * {@code batch}: rows of a range. {@code pause}: after each batch. {@code table}: what is gone through, where that is not what
 * an UPDATE or a DELETE names; the place of the range is then marked in the statement, see {@link RangePlaces}.
 */
record Backfill(KeyWalk walk, RangedText statement) {
    private static final String WORD = "migrate:backfill";
    private static final Pattern DIRECTIVE = Pattern.compile("(?m)^[ \\t]*--[ \\t]*" + WORD + "(?![\\w-])(.*)$");
    private static final Pattern OPTION = Pattern.compile("([\\w-]+)=((?:\"(?:[^\"]|\"\")*\"|[^\\s\"])+)|(\\S+)");
    private static final Pattern NAME = Pattern.compile("(?:\"(?:[^\"]|\"\")+\"|[^\",]+)");
    private static final List<String> KEYS = List.of("table", "key", "batch", "pause");
    private static final String REMEDY =
            "Write it as: -- migrate:backfill key=id batch=1000 pause=100ms (and table=public.device where the statement is no"
                    + " plain UPDATE or DELETE).";

    /**
     * What the comments above a statement ask for; empty: to be run as it is.
     *
     * @throws ScriptException for a line that cannot be understood, or a statement that has no place for a range
     */
    static Optional<Backfill> of(SqlStatement statement) {
        String text = statement.text();
        if (!text.contains(WORD)) {
            return Optional.empty();
        }
        List<MatchResult> lines = DIRECTIVE
                .matcher(text)
                .results()
                .filter(line -> Comments.holds(text, line.start(), line.end()))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(of(statement, lines));
    }

    /** Refuses the line where no statement follows it. */
    static void refuseAfter(int end, String sql) {
        Matcher matcher = DIRECTIVE.matcher(sql);
        if (sql.contains(WORD) && matcher.find(end)) {
            throw new ScriptException(
                    SqlLexer.lineOf(sql, matcher.start()),
                    "-- " + WORD + " stands above no statement",
                    "Put it directly above the statement that it is for.");
        }
    }

    /** Refuses the line where it begins behind a statement: it looks as if it were for that. */
    static void refuseBehind(List<SqlStatement> statements) {
        for (int i = 1; i < statements.size(); i++) {
            SqlStatement before = statements.get(i - 1);
            boolean isBehind = before.copyData().isEmpty()
                    && before.lineAt(before.text().length())
                            == statements.get(i).line();
            if (isBehind
                    && statements.get(i).text().contains(WORD)
                    && of(statements.get(i)).isPresent()) {
                throw new ScriptException(
                        statements.get(i).line(),
                        "-- " + WORD + " stands behind a statement, and would be for the next one",
                        "Put it on a line of its own, above the statement that it is for.");
            }
        }
    }

    private static Backfill of(SqlStatement statement, List<MatchResult> lines) {
        MatchResult line = lines.get(0);
        int number = statement.lineAt(line.start());
        Token first = new SqlLexer(statement.text()).next();
        if (lines.size() > 1 || first == null || first.start() < line.start()) {
            throw new ScriptException(
                    number, "-- " + WORD + " stands once, above the first word of its statement", REMEDY);
        }
        return new Options(number, options(line.group(1).strip(), number)).backfill(statement);
    }

    private static Map<String, String> options(String text, int line) {
        Map<String, String> options = new HashMap<>();
        Matcher option = OPTION.matcher(text);
        while (option.find()) {
            String key = option.group(1);
            if (key == null || !KEYS.contains(key)) {
                throw new ScriptException(line, "unknown option '" + option.group() + "' of -- " + WORD, REMEDY);
            }
            if (options.put(key, option.group(2)) != null) {
                throw new ScriptException(line, "the option " + key + " stands twice", REMEDY);
            }
        }
        return options;
    }

    /** What the line says. */
    private record Options(int line, Map<String, String> values) {

        Backfill backfill(SqlStatement statement) {
            RangePlaces.Found places = RangePlaces.of(statement, line, Optional.ofNullable(values.get("table")));
            KeyWalk walk = new KeyWalk(places.table(), key(), batch(), pause());
            refuseMoving(walk, places.assigned());
            return new Backfill(walk, places.text());
        }

        /** Rows that move forward would be met again and again. */
        private void refuseMoving(KeyWalk walk, List<String> assigned) {
            for (String name : walk.key()) {
                if (assigned.stream().anyMatch(name::equalsIgnoreCase)) {
                    throw new ScriptException(
                            line,
                            "the statement sets " + name + ", by which the table is gone through",
                            "Go by another key, or take the line out: such a change is one transaction.");
                }
            }
        }

        private List<String> key() {
            String key = values.get("key");
            if (key == null) {
                throw new ScriptException(
                        line, "-- " + WORD + " does not say by which key: key=COLUMN, usually the primary key", REMEDY);
            }
            return NAME.matcher(key).results().map(result -> result.group()).toList();
        }

        private int batch() {
            String batch = values.getOrDefault("batch", String.valueOf(KeyWalk.STANDARD_BATCH));
            if (!batch.matches("[1-9]\\d{0,8}")) {
                throw new ScriptException(line, "batch=" + batch + " is no number of rows", REMEDY);
            }
            return Integer.parseInt(batch);
        }

        private Duration pause() {
            String pause = values.getOrDefault("pause", "0");
            return TimeText.parse(pause)
                    .orElseThrow(() -> new ScriptException(
                            line, "pause=" + pause + " is no time: a number with ms, s, min or h", REMEDY));
        }
    }
}
