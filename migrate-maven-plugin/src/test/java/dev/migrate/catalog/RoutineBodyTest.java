package dev.migrate.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutineBodyTest {
    @Test
    void aQuotedTextMentionsNamesAndOperators() {
        assertEquals(
                Set.of("select", "public", "f", "a", "<->", "Odd name", "from", "t"),
                new RoutineBody.Quoted("SELECT public.F(a <-> \"Odd name\") FROM t").mentions());
    }

    @Test
    void ofASqlBodyTheServerKnowsWhatItNeeds() {
        assertEquals(Set.of(), new RoutineBody.Sql("RETURN public.f(1)").mentions());
    }
}
