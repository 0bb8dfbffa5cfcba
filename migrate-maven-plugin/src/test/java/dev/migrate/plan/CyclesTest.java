package dev.migrate.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.migrate.catalog.Schema;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CyclesTest {
    private static final Comparator<Node> BY_NAME =
            Comparator.comparing(node -> node.id().name());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ab bc              | []",
                "ab ba              | [ab]",
                "ab bc ca cd        | [abc]",
                "ab ba cd dc bc     | [ab, cd]",
                "ab bc cb ad da     | [ad, bc]",
                "ab bc cd db ce ec  | [bcde]",
            })
    void findsTheGroupsThatLeadToEachOther(String arrows, String groups) {
        Map<Node, Set<Node>> graph = new LinkedHashMap<>();
        for (String arrow : List.of(arrows.split(" +", -1))) {
            graph.computeIfAbsent(node(arrow.substring(0, 1)), key -> new TreeSet<>(BY_NAME))
                    .add(node(arrow.substring(1)));
        }
        assertEquals(
                groups,
                Cycles.in(graph).stream()
                        .map(CyclesTest::names)
                        .sorted()
                        .toList()
                        .toString());
    }

    @Test
    void longChainsDoNotExhaustTheStack() {
        Map<Node, Set<Node>> graph = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            graph.put(node("n" + i), Set.of(node("n" + (i + 1))));
        }
        assertEquals(List.of(), Cycles.in(graph));
    }

    private static Node node(String name) {
        return Node.create(Schema.id(name));
    }

    private static String names(Set<Node> nodes) {
        return nodes.stream().map(node -> node.id().name()).sorted().collect(Collectors.joining());
    }
}
