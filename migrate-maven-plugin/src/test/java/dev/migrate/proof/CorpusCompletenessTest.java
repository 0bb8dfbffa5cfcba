package dev.migrate.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.catalog.Kind;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusCompletenessTest {
    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindHasACase(Kind kind) throws IOException {
        String beginning = kind.label().replace(' ', '-') + "--";
        assertTrue(Corpus.names().anyMatch(name -> name.startsWith(beginning)), () -> "No case " + beginning);
    }

    static List<Kind> kinds() {
        return Kind.all();
    }
}
