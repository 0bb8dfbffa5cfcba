package dev.migrate.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class GraphTest {
    static Stream<Arguments> histories() {
        return Stream.of(
                Arguments.of("c<b b<a a<", """
                        *  c
                        *  b
                        *  a"""),
                Arguments.of("c<a b<a a<", """
                        *  c
                        | *  b
                        |/
                        *  a"""),
                Arguments.of("m<b,c c<a b<a a<", """
                        *  m
                        |\\
                        | *  c
                        * |  b
                        |/
                        *  a"""),
                Arguments.of("d<a c<a b<a a<", """
                        *  d
                        | *  c
                        | | *  b
                        | |/
                        |/
                        *  a"""),
                Arguments.of("b< a<", """
                        *  b
                        *  a"""));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void drawsOneColumnPerLineOfDescent(String history, String drawing) {
        List<Graph.Node> nodes =
                Arrays.stream(history.split(" ")).map(GraphTest::node).toList();
        assertEquals(drawing, String.join("\n", Graph.draw(nodes)));
    }

    private static Graph.Node node(String text) {
        String[] parts = text.split("<", -1);
        List<String> parents = parts[1].isEmpty() ? List.of() : List.of(parts[1].split(","));
        return new Graph.Node(parts[0], parents, List.of(parts[0]));
    }
}
