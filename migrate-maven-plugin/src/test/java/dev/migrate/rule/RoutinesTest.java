package dev.migrate.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.migrate.catalog.Argument;
import dev.migrate.catalog.Argument.Mode;
import dev.migrate.catalog.Options;
import dev.migrate.catalog.RoutineBody;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutinesTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "search_path=public                | SET search_path = public",
                "search_path=\"$user\", public, \"A,b\" | SET search_path = \"$user\", public, \"A,b\"",
                "search_path=\"\"                  | SET search_path = ''",
                "work_mem=64MB                     | SET work_mem = '64MB'",
                "TimeZone=UTC                      | SET timezone = 'UTC'",
                "app.tenant=it's, \"x\"            | SET app.tenant = 'it''s, \"x\"'",
            })
    void writesSettingsAsPeopleDo(String stored, String sql) {
        assertEquals(List.of(sql), Routines.set(new Options(List.of(stored))));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "SELECT 1           | AS $$SELECT 1$$",
                "SELECT '$$'        | AS $body$SELECT '$$'$body$",
                "SELECT 1 -- $      | AS $body$SELECT 1 -- $$body$",
                "$$ $body$          | AS $body2$$$ $body$$body2$",
            })
    void quotesABodyWithWhatIsNotInIt(String text, String sql) {
        assertEquals(sql, Routines.body(new RoutineBody.Quoted(text)));
    }

    @Test
    void argumentsChangeInPlaceWhereTheServerTakesIt() {
        assertReplaceable(true, in(null, null), in("a", null));
        assertReplaceable(true, in("a", null), in("a", "1"));
        assertReplaceable(true, in("a", "1"), in("a", "2"));
        assertReplaceable(false, in("a", "1"), in("a", null));
        assertReplaceable(false, in("a", null), in("b", null));
        assertReplaceable(false, in("a", null), in(null, null));
        assertReplaceable(false, out(null), out("a"));
        assertReplaceable(false, in("a", null), out("a"));
    }

    private static void assertReplaceable(boolean expected, Argument from, Argument to) {
        assertEquals(expected, Routines.replaceable(List.of(from), List.of(to)), from + " to " + to);
    }

    private static Argument in(@Nullable String name, @Nullable String defaultValue) {
        return new Argument(Mode.IN, name, "integer", defaultValue);
    }

    private static Argument out(@Nullable String name) {
        return new Argument(Mode.OUT, name, "integer", null);
    }
}
