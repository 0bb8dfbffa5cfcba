package dev.migrate.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SectionDifferenceTest {

    @Test
    void showsTheLinesAroundAChangeWithTheNumbersOfTheFile() {
        assertEquals(
                List.of(
                        "@@ -3,5 +12,6 @@ upgrade",
                        " three",
                        " four",
                        "-five",
                        "+FIVE",
                        "+and a half",
                        " six",
                        " seven"),
                of(
                        "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n",
                        1,
                        "one\ntwo\nthree\nfour\nFIVE\nand a half\nsix\nseven\neight\n",
                        10));
    }

    @Test
    void partsThatAreFarFromEachOtherAreApart() {
        List<String> hunks = of("a\n1\n2\n3\n4\n5\n6\nb\n", 1, "A\n1\n2\n3\n4\n5\n6\nB\n", 1);
        assertEquals(
                List.of(
                        "@@ -1,3 +1,3 @@ upgrade",
                        "-a",
                        "+A",
                        " 1",
                        " 2",
                        "@@ -6,3 +6,3 @@ upgrade",
                        " 5",
                        " 6",
                        "-b",
                        "+B"),
                hunks);
    }

    @Test
    void doesNotSeeWhatTheChecksumDoesNotSee() {
        assertEquals(List.of(), of("\n\none \t\ntwo", 1, "one\ntwo\n\n", 1));
        assertEquals(List.of(), of("", 1, "\n", 1));
        assertEquals(List.of("@@ -1,0 +2,1 @@ upgrade", "+one"), of("", 1, "\none\n", 1));
    }

    /** The marks alone make the one text of the other. */
    @Test
    void nothingIsLeftOut() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<String> before = IntStream.range(0, random.nextInt(30))
                    .mapToObj(i -> "line " + random.nextInt(12))
                    .collect(Collectors.toCollection(ArrayList::new));
            List<String> after = new ArrayList<>(before);
            Collections.shuffle(after, random);
            List<String> hunks = of(String.join("\n", before), 1, String.join("\n", after), 1);
            assertEquals(count(hunks, '-'), count(hunks, '+'), hunks::toString);
            assertEquals(before.equals(after), hunks.isEmpty(), hunks::toString);
            List<String> removed = marked(hunks, '-');
            assertTrue(before.containsAll(removed), hunks::toString);
            assertEquals(
                    removed.stream().sorted().toList(),
                    marked(hunks, '+').stream().sorted().toList());
        }
    }

    @Test
    void longScriptsAreNotComparedLineByLine() {
        String before = IntStream.range(0, 3000).mapToObj(i -> "a" + i + "\n").collect(Collectors.joining());
        assertEquals(6001, of(before, 1, before.replace('a', 'b'), 1).size());
    }

    private static long count(List<String> hunks, char mark) {
        return marked(hunks, mark).size();
    }

    private static List<String> marked(List<String> hunks, char mark) {
        return hunks.stream()
                .filter(line -> line.charAt(0) == mark)
                .map(line -> line.substring(1))
                .toList();
    }

    private static List<String> of(String before, int lineBefore, String after, int lineAfter) {
        return SectionDifference.of(section(before, lineBefore), section(after, lineAfter));
    }

    private static Section section(String sql, int line) {
        return new Section(Direction.UPGRADE, SectionOptions.NONE, sql, line);
    }
}
