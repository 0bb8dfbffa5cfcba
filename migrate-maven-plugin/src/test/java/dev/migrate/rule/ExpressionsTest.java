package dev.migrate.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionsTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "CHECK ((a > 0))                     | CHECK (a > 0)",
                "CHECK ((a > 0)) NO INHERIT          | CHECK (a > 0) NO INHERIT",
                "CHECK ((a > 0) OR (b > 0))          | CHECK ((a > 0) OR (b > 0))",
                "CHECK ((a <> ')'::text))            | CHECK (a <> ')'::text)",
                "CHECK (f(a))                        | CHECK (f(a))",
                "UNIQUE (a)                          | UNIQUE (a)",
            })
    void checksLoseTheSecondParentheses(String printed, String readable) {
        assertEquals(readable, Expressions.check(printed));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "'new'::text                   | text                  | 'new'",
                "'it''s'::character varying    | character varying(9)  | 'it''s'",
                "'{}'::text[]                  | text[]                | '{}'",
                "'new'::text                   | character varying(9)  | 'new'::text",
                "'a'::public.mood              | public.mood           | 'a'",
                "concat('a'::text, 'b'::text)  | text                  | concat('a'::text, 'b'::text)",
                "now()                         | date                  | now()",
            })
    void constantsLoseTheCastToTheirColumnsType(String printed, String type, String readable) {
        assertEquals(readable, Expressions.withoutCast(printed, TypeName.of(type)));
    }
}
