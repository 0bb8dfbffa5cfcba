package dev.migrate.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementSplitterTest {

    /** Each text is one statement, whatever semicolons are in it. */
    static Stream<String> single() {
        return Stream.of(
                "select 1",
                "select ';'",
                "select 'it''s; fine'",
                "select E'a\\'; b'",
                "select e'\\\\'",
                "select E'a'\n  'b\\'; c'",
                "select E'a' -- goes on\n  'b\\'; c'",
                "select U&'d;\\0061t'",
                "select U&\"d;\\0061t\" from t",
                "select B'0;1', X'1;F', N';'",
                "select 'c:\\'",
                "select \"a;\"\"b;\" from t",
                "select $$a;b$$",
                "select $tag$ a; $$ b; $other$ c; $tag$",
                "select $ä1$;$ä1$",
                "select a$1$b from t",
                "select $1",
                "select 1 /* a; /* nested; */ still; */ + 1",
                "-- a; comment\nselect 1 -- an; other",
                "select 5--3; no\n+1",
                "create rule r as on insert to t do also (insert into u values (1); delete from v)",
                "create function f() returns int begin atomic select 1; select case when true then 2 end; end",
                "create or replace procedure p() language sql begin atomic insert into t values (1); end",
                "create function f() returns int begin atomic select 1 as end; select (case a when 1 then 2 end) end; END",
                "create function f() returns int as $$ begin; return 1; end; $$ language plpgsql",
                "select begin atomic from t",
                "select ':x', :x, a[1:2], b::text",
                "select 1 as naïve",
                "copy (select 1) to stdout");
    }

    @ParameterizedTest
    @MethodSource
    void single(String sql) {
        assertEquals(List.of(sql), texts(sql));
        assertEquals(List.of(sql, "select 2"), texts("\n " + sql + "\n;\nselect 2 ;"));
    }

    static Stream<Arguments> several() {
        return Stream.of(
                Arguments.of("", List.of()),
                Arguments.of(" ;; -- nothing\n /* here */ ;", List.of()),
                Arguments.of("select 1; select 2", List.of("select 1", "select 2")),
                Arguments.of("\uFEFFselect 1;", List.of("select 1")),
                Arguments.of("\\restrict abc\nselect 1;\n\\unrestrict abc\n", List.of("select 1")),
                Arguments.of(
                        "create function f() returns int begin atomic select 1; end; select 2",
                        List.of("create function f() returns int begin atomic select 1; end", "select 2")),
                Arguments.of(
                        "create function f() returns int begin atomic ; end ; select 2",
                        List.of("create function f() returns int begin atomic ; end", "select 2")),
                Arguments.of("begin; select 1; end; select 2", List.of("begin", "select 1", "end", "select 2")),
                Arguments.of(
                        "set standard_conforming_strings = off; select 'a\\'; b'; set standard_conforming_strings to 'on'; select '\\'",
                        List.of(
                                "set standard_conforming_strings = off",
                                "select 'a\\'; b'",
                                "set standard_conforming_strings to 'on'",
                                "select '\\'")),
                Arguments.of(
                        "select pg_catalog.set_config('standard_conforming_strings', 'off', false); select 'a\\'; b';"
                                + " reset standard_conforming_strings; select '\\'",
                        List.of(
                                "select pg_catalog.set_config('standard_conforming_strings', 'off', false)",
                                "select 'a\\'; b'",
                                "reset standard_conforming_strings",
                                "select '\\'")));
    }

    @ParameterizedTest
    @MethodSource
    void several(String sql, List<String> expected) {
        assertEquals(expected, texts(sql));
    }

    @Test
    void commentsBeforeAStatementBelongToIt() {
        String sql = "-- first\nselect 1;\n\n/* second */\n-- more\nselect 2;\n-- last\n";
        List<SqlStatement> statements = StatementSplitter.split(sql);
        assertEquals(List.of("-- first\nselect 1", "/* second */\n-- more\nselect 2"), texts(sql));
        assertEquals(List.of(1, 4), statements.stream().map(SqlStatement::line).toList());
        assertEquals(
                List.of(2, 6),
                statements.stream().map(SqlStatement::firstWordLine).toList());
    }

    @Test
    void copyDataFollowsItsStatement() {
        String sql = "COPY t (a) FROM stdin;\n1\t;\n\\N\n\\.\nselect 2;\ncopy u from STDIN (format csv) ;\n\\.\n";
        List<SqlStatement> statements = StatementSplitter.split(sql);
        assertEquals(
                List.of(Optional.of("1\t;\n\\N\n"), Optional.empty(), Optional.of("")),
                statements.stream().map(SqlStatement::copyData).toList());
        assertEquals("select 2", statements.get(1).text());
        assertEquals(5, statements.get(1).line());
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("select 1;\n\\i other.sql\n", 2, "\\i is a command of psql"),
                Arguments.of("select 1 \\gexec", 1, "\\gexec is a command of psql"),
                Arguments.of("\n\\.\n", 2, "\\. is a command of psql"),
                Arguments.of("select 1;\nselect 'open;\n", 2, "a string has no end: 'open;"),
                Arguments.of("select 1;\n\nselect $a$ open;", 3, "a string that begins with $a$ has no end"),
                Arguments.of("select \"open", 1, "a name in double quotes has no end"),
                Arguments.of("/* a /* b */", 1, "a comment that begins with /* has no end"),
                Arguments.of("copy t from stdin;\n1\n2\n", 1, "has no end"),
                Arguments.of("copy t from stdin; select 1;\n\\.\n", 1, "after COPY"));
    }

    @ParameterizedTest
    @MethodSource
    void faults(String sql, int line, String problem) {
        ScriptException fault = assertThrows(ScriptException.class, () -> StatementSplitter.split(sql));
        assertEquals(line, fault.line());
        assertTrue(String.valueOf(fault.getMessage()).contains(problem), fault::getMessage);
        assertTrue(String.valueOf(fault.in("a.sql", 10).getMessage()).startsWith("a.sql:" + (line + 9) + ": "));
    }

    @ParameterizedTest
    @ValueSource(ints = {100_000})
    void longStringsNeedNoStack(int quotes) {
        String sql = "select '" + "''".repeat(quotes) + "', \"" + "\"\"".repeat(quotes) + "\"";
        assertEquals(List.of(sql), texts(sql));
    }

    private static List<String> texts(String sql) {
        return StatementSplitter.split(sql).stream().map(SqlStatement::text).toList();
    }
}
