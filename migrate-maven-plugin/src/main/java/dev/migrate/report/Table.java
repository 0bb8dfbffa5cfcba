package dev.migrate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lines of text in columns as wide as their widest cell; the first row is the heading. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... heading) {
        rows.add(List.of(heading));
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    /**
     * Heading, then rows, without trailing blanks. The last column is never padded, so it may be of any length; the
     * first one is what the eye should find.
     */
    List<String> lines(Style style) {
        int[] widths = IntStream.range(0, rows.get(0).size()).map(this::width).toArray();
        return IntStream.range(0, rows.size())
                .mapToObj(row -> line(rows.get(row), widths, row == 0 ? Style.PLAIN : style))
                .toList();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String line(List<String> row, int[] widths, Style style) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(column == 0 ? style.strong(cell) : cell).append(" ".repeat(widths[column] - cell.length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
