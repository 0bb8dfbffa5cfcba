package dev.migrate.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionIdTest {

    @Test
    void drawsTwelveHexDigits() {
        assertEquals("bab057ebb95f", RevisionId.generate(new Random(7)));
        String drawn = RevisionId.generate(new SecureRandom());
        assertTrue(drawn.matches("[0-9a-f]{12}"), drawn);
        assertEquals(Optional.empty(), RevisionId.problem(drawn));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1", "3f2a9c81d4e0", "0001_init", "1.2.3", "HEAD", "_x"})
    void allowsWords(String id) {
        assertEquals(Optional.empty(), RevisionId.problem(id));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''      | it is empty
            head    | the word is reserved
            heads   | the word is reserved
            base    | the word is reserved
            current | the word is reserved
            a-b     | letters, digits, _ and . are allowed
            a+b     | letters, digits, _ and . are allowed
            a@b     | letters, digits, _ and . are allowed
            a:b     | letters, digits, _ and . are allowed
            a b     | letters, digits, _ and . are allowed
            a,b     | letters, digits, _ and . are allowed
            ../a    | letters, digits, _ and . are allowed
            a/b     | letters, digits, _ and . are allowed
            ä       | letters, digits, _ and . are allowed
            aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggggg | it is longer than 64 characters
            """)
    void refusesWhatATargetCouldNotName(String id, String problem) {
        assertEquals(Optional.of(problem), RevisionId.problem(id));
    }
}
