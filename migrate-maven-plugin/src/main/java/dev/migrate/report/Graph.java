package dev.migrate.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws a history beside its lines: one column per line of descent, {@code *} where a revision stands.
 *
 * <p>Revisions come newest first, so that a child stands above its parents. A straight history is drawn as one column.
 */
final class Graph {
    /** The id that each column waits for, left to right. */
    private final List<String> columns = new ArrayList<>();

    private final List<String> lines = new ArrayList<>();

    /** One revision: its id, its parents, and the lines beside it. */
    record Node(String id, List<String> parents, List<String> text) {}

    static List<String> draw(List<Node> nodes) {
        Graph graph = new Graph();
        nodes.forEach(graph::add);
        return graph.lines;
    }

    private void add(Node node) {
        if (!columns.contains(node.id())) {
            columns.add(node.id());
        }
        int place = columns.indexOf(node.id());
        joinOthers(node.id(), place);
        lines.add(row(place) + "  " + node.text().get(0));
        replace(place, node.parents());
        node.text().stream().skip(1).forEach(text -> lines.add((bars(columns.size()) + "  " + text).stripTrailing()));
    }

    /** Branches of one revision come together in its leftmost column. */
    private void joinOthers(String id, int place) {
        for (int other = columns.lastIndexOf(id); other > place; other = columns.lastIndexOf(id)) {
            lines.add(bars(other) + "/" + barsAfter(other));
            columns.remove(other);
        }
    }

    private void replace(int place, List<String> parents) {
        columns.remove(place);
        columns.addAll(place, parents);
        for (int added = 1; added < parents.size(); added++) {
            lines.add(bars(place + added) + "\\" + barsAfter(place + added));
        }
    }

    private String row(int place) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            cells.add(column == place ? "*" : "|");
        }
        return String.join(" ", cells);
    }

    /** Bars for the columns left of the given one, closed up to where a slanted stroke follows. */
    private static String bars(int count) {
        return "| ".repeat(count).stripTrailing();
    }

    private String barsAfter(int column) {
        return " |".repeat(Math.max(0, columns.size() - column - 1));
    }
}
