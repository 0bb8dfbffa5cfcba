package dev.migrate.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextSearchDictionaryReaderTest {
    @Test
    void takesOptionsApartAsTheServerPutsThemTogether() {
        assertEquals(
                List.of("text = 'it''s, ''really'' = so'", "n = -1.5", "\"Odd, \"\"one\" = 'x'", "file = E'a\\\\b'"),
                TextSearchDictionaryReader.options(
                                "text = 'it''s, ''really'' = so', n = -1.5, \"Odd, \"\"one\" = 'x', file = E'a\\\\b'")
                        .inOrder());
        assertEquals(List.of(), TextSearchDictionaryReader.options("").inOrder());
    }
}
