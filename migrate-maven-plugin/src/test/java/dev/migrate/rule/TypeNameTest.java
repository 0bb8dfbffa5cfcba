package dev.migrate.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "integer                        | integer",
                "character varying(255)         | varchar(255)",
                "character varying[]            | varchar[]",
                "character(3)                   | char(3)",
                "timestamp with time zone       | timestamptz",
                "timestamp(3) with time zone[]  | timestamptz(3)[]",
                "timestamp(3) without time zone | timestamp(3)",
                "time without time zone         | time",
                "time with time zone            | time with time zone",
                "public.\"character varying\"   | public.\"character varying\"",
            })
    void isWrittenAsPeopleDo(String printed, String readable) {
        assertEquals(readable, TypeName.readable(printed));
    }
}
