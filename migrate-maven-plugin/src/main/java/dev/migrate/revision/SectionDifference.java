package dev.migrate.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How one text of a section differs from another, as unified hunks with two lines around each. What the checksum does not
 * see is not seen here either: blanks at line ends, blank lines around the section.
 */
public final class SectionDifference {
    private static final int CONTEXT = 2;

    /** Above this many pairs of lines the longest common part is not looked for: all lines are shown as replaced. */
    private static final long PAIRS = 4_000_000;

    private final Lines before;
    private final Lines after;
    private final Direction direction;

    /** Lines without the blank ones around them; the first one has this number. */
    private record Lines(int first, List<String> text) {
        static Lines of(Section section) {
            List<String> lines = new ArrayList<>(Stream.of(section.sql().split("\n", -1))
                    .map(Checksum::withoutTrailingBlanks)
                    .toList());
            while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
                lines.remove(lines.size() - 1);
            }
            int blank = 0;
            while (blank < lines.size() && lines.get(blank).isEmpty()) {
                blank++;
            }
            return new Lines(section.firstLine() + blank, lines.subList(blank, lines.size()));
        }

        String get(int place) {
            return text.get(place);
        }

        int size() {
            return text.size();
        }
    }

    /** One line of the result with its places in both texts. */
    private record Edit(char mark, String text, int before, int after) {}

    private SectionDifference(Section before, Section after) {
        this.before = Lines.of(before);
        this.after = Lines.of(after);
        this.direction = after.direction();
    }

    /**
     * The hunks, their numbers being lines of the files that the sections are from; none when nothing differs.
     *
     * @param before the section as it was
     * @param after the same section as it is
     */
    public static List<String> of(Section before, Section after) {
        return new SectionDifference(before, after).hunks();
    }

    private List<String> hunks() {
        List<Edit> edits = edits();
        List<String> lines = new ArrayList<>();
        int place = 0;
        while (place < edits.size()) {
            if (edits.get(place).mark() == ' ') {
                place++;
                continue;
            }
            int from = Math.max(0, place - CONTEXT);
            int end = endOfHunk(edits, place);
            lines.add(heading(edits.subList(from, end)));
            edits.subList(from, end).forEach(edit -> lines.add(edit.mark() + edit.text()));
            place = end;
        }
        return lines;
    }

    private static int endOfHunk(List<Edit> edits, int start) {
        int last = start;
        for (int place = start; place < edits.size() && place <= last + 2 * CONTEXT; place++) {
            last = edits.get(place).mark() == ' ' ? last : place;
        }
        return Math.min(edits.size(), last + 1 + CONTEXT);
    }

    private String heading(List<Edit> hunk) {
        long old = hunk.stream().filter(edit -> edit.mark() != '+').count();
        long now = hunk.stream().filter(edit -> edit.mark() != '-').count();
        return "@@ -" + (before.first() + hunk.get(0).before()) + "," + old + " +"
                + (after.first() + hunk.get(0).after()) + "," + now + " @@ " + direction.word();
    }

    private List<Edit> edits() {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int tail = 0;
        while (tail < shorter - start
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < start; i++) {
            edits.add(new Edit(' ', before.get(i), i, i));
        }
        middle(edits, start, before.size() - tail, after.size() - tail);
        for (int i = tail; i > 0; i--) {
            edits.add(new Edit(' ', before.get(before.size() - i), before.size() - i, after.size() - i));
        }
        return edits;
    }

    private void middle(List<Edit> edits, int start, int endBefore, int endAfter) {
        int[][] common = common(start, endBefore, endAfter);
        int i = start;
        int j = start;
        while (i < endBefore || j < endAfter) {
            if (i < endBefore
                    && j < endAfter
                    && common.length > 0
                    && before.get(i).equals(after.get(j))) {
                edits.add(new Edit(' ', before.get(i), i++, j++));
            } else if (j == endAfter
                    || (i < endBefore
                            && (common.length == 0
                                    || common[i + 1 - start][j - start] >= common[i - start][j + 1 - start]))) {
                edits.add(new Edit('-', before.get(i), i++, j));
            } else {
                edits.add(new Edit('+', after.get(j), i, j++));
            }
        }
    }

    /** How many lines two rests have in common, for each pair of places; empty: there are too many. */
    private int[][] common(int start, int endBefore, int endAfter) {
        int rows = endBefore - start;
        int columns = endAfter - start;
        if ((long) rows * columns > PAIRS) {
            return new int[0][];
        }
        int[][] common = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                common[i][j] = before.get(start + i).equals(after.get(start + j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
