package dev.migrate.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.migrate.catalog.Attributes;
import dev.migrate.catalog.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {
    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindHasARuleForEachOfItsAttributes(Kind kind) {
        Set<String> attributes = new HashSet<>(Attributes.compared(kind.type()));
        assertEquals(attributes, Rules.of(kind).changes().attributes());
    }

    static List<Kind> kinds() {
        return Kind.all();
    }
}
