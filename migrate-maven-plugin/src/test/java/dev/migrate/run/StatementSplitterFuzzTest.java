package dev.migrate.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Scripts made by chance. The seed is the number of the repetition, so that a failure can be had again. */
class StatementSplitterFuzzTest {
    private static final List<String> PIECES = List.of(
            "select",
            "a$1$",
            "\"q;\"\"\"",
            "'s;'",
            "'it''s'",
            "E'\\';'",
            "'c:\\'",
            "$$;$$",
            "$x$ $$ ; $x$",
            "/* ; /* ; */ */",
            "-- ;\n",
            "(;)",
            "((;);)",
            "+",
            ",",
            "12",
            "é",
            "U&'\\;'",
            "case when a then b end",
            "begin",
            "atomic",
            "end",
            "$1",
            "\t",
            "\r\n",
            ":x",
            "N';'");
    private static final List<String> STATEMENTS = List.of(
            "create function f() returns int begin atomic select 1; select case 1 when 1 then 2 end; end",
            "create rule r as on delete to t do also (select 1; select 2)",
            "do $do$ begin perform 1; end; $do$");
    private static final List<String> DATA =
            List.of("1\t;\n", "\\N\r\n", "'\n", "\n", "\\.x\n", "$$ /* --\n", "é\u2003\n");
    private static final String COPY = "copy t from stdin";
    private static final List<String> NOISE = List.of(
            "'",
            "\"",
            "$",
            "$$",
            "(",
            ")",
            ";",
            "/*",
            "*/",
            "--",
            "\n",
            "\\",
            "E'",
            "a",
            " ",
            "begin atomic ",
            "end",
            "\u2003");

    @RepeatedTest(300)
    void splitsWhatWasJoined(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> expected = IntStream.range(0, random.nextInt(8))
                .mapToObj(i -> statement(random))
                .toList();
        String script = expected.stream()
                .map(s ->
                        blanks(random) + s + (s.equals(COPY) ? ";\n" + data(random) + "\\.\n" : "\n;" + blanks(random)))
                .collect(Collectors.joining());
        List<SqlStatement> actual = StatementSplitter.split(script);
        assertEquals(expected, actual.stream().map(SqlStatement::text).toList(), script);
        assertEquals(
                expected.stream().map(Phrase::firstWords).toList(),
                actual.stream().map(SqlStatement::firstWords).toList(),
                script);
        assertEquals(script, rejoined(script, actual));
    }

    @RepeatedTest(300)
    void losesNothingOfGarbage(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String script = IntStream.range(0, random.nextInt(40))
                .mapToObj(i -> pick(random, NOISE))
                .collect(Collectors.joining());
        try {
            assertEquals(script, rejoined(script, StatementSplitter.split(script)));
        } catch (ScriptException refused) {
            assertTrue(refused.line() >= 1 && refused.line() <= script.lines().count() + 1, refused::getMessage);
        }
    }

    /** What stands between the statements must be blank, semicolon or comment; then nothing is lost. */
    private static String rejoined(String script, List<SqlStatement> statements) {
        StringBuilder joined = new StringBuilder();
        for (SqlStatement statement : statements) {
            String gap = script.substring(joined.length(), statement.offset());
            assertEquals(List.of(), StatementSplitter.split(gap), "lost: " + gap);
            joined.append(gap).append(statement.text());
            statement.copyData().ifPresent(data -> joined.append(
                            script, joined.length(), script.indexOf('\n', joined.length()))
                    .append('\n')
                    .append(data)
                    .append("\\.\n"));
            assertEquals(
                    1
                            + script.substring(0, statement.offset())
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count(),
                    statement.line());
        }
        String rest = script.substring(joined.length());
        assertEquals(List.of(), StatementSplitter.split(rest), "lost: " + rest);
        return joined + rest;
    }

    private static String statement(Random random) {
        if (random.nextInt(4) == 0) {
            return pick(random, STATEMENTS);
        }
        if (random.nextInt(6) == 0) {
            return COPY;
        }
        List<String> pieces = new ArrayList<>(List.of("update"));
        IntStream.range(0, random.nextInt(12)).forEach(i -> pieces.add(pick(random, PIECES)));
        return String.join(" ", pieces).strip();
    }

    private static String data(Random random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> pick(random, DATA))
                .collect(Collectors.joining());
    }

    private static String blanks(Random random) {
        return pick(random, List.of("", " ", "\n", "\r\n\t", ";", " ; \n"));
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
