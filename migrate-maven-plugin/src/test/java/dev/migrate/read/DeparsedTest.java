package dev.migrate.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeparsedTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "(ARRAY['a'::character varying, 'b,]'::character varying])::text[] | ARRAY[('a'::character varying)::text, ('b,]'::character varying)::text]",
                "(ARRAY['a'::character varying(3)])::text[] | ARRAY[('a'::character varying(3))::text]",
                "(ARRAY[a, b])::text[] | (ARRAY[a, b])::text[]",
                "ARRAY['a'::text] | ARRAY['a'::text]",
            })
    void castsEachElementOfAList(String printed, String stable) {
        assertEquals(stable, Deparsed.stable(printed));
        assertEquals(stable, Deparsed.stable(stable));
    }
}
