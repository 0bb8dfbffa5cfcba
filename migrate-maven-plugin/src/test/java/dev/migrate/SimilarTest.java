package dev.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarTest {

    @ParameterizedTest
    @CsvSource({
        "revises,revises,0",
        "Revises,revises,0",
        "revise,revises,1",
        "reivses,revises,1",
        "revised,revises,1",
        "a,bc,2",
        "'',abc,3",
        "ca,abc,3"
    })
    void countsTypingMistakes(String one, String two, int expected) {
        assertEquals(expected, Similar.distance(one, two));
        assertEquals(expected, Similar.distance(two, one));
    }

    @Test
    void listsTheClosestFirst() {
        assertEquals(
                List.of("3f2a9c81d4e1", "3f2a00000000"),
                Similar.to("3f2a9c81d4e0", List.of("b", "3f2a00000000", "3f2a9c81d4e1", "1975ea83b712")));
        assertEquals(List.of(), Similar.to("a", List.of("b", "c")));
    }
}
