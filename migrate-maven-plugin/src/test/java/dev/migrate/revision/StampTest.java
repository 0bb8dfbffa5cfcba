package dev.migrate.revision;

import static dev.migrate.revision.Histories.answer;
import static dev.migrate.revision.Histories.graph;
import static dev.migrate.revision.Histories.ids;
import static dev.migrate.revision.Histories.targets;
import static dev.migrate.revision.Histories.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StampTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            # history                       | applied   | targets   | added, minus removed
            a <- b <- c                     | ''        | head      | a b c -
            a <- b <- c                     | ''        | b         | a b -
            a <- b <- c                     | a b c     | a         | - b c
            a <- b <- c                     | a b c     | base      | - a b c
            a <- b <- c                     | a b       | b         | -
            a <- b <- c                     | a b       | current   | -
            a <- b <- c                     | a         | +1        | b -
            a <- b <- c                     | a b c     | -1        | - c
            a <- b <- c                     | a b c     | head-1    | - c
            a <- b <- c                     | a c       | head      | b -
            # what contains each other collapses to the newest
            a <- b <- c                     | ''        | a c       | a b c -
            a <- b <- c                     | a b c     | a b       | - c
            # other branches stay
            a <- b, a <- c                  | a b       | c         | c -
            a <- b, a <- c                  | a b c     | a         | - b c
            a <- b, a <- c, a <- d          | a b c d   | b c       | -
            a <- b, x <- y                  | a b x y   | x         | - y
            a <- b, x <- y                  | a b       | y         | x y -
            a <- b, x <- y                  | a b x y   | x@base    | - x y
            a <- b, x <- y                  | ''        | heads     | a b x y -
            a <- b, x <- y                  | ''        | b x       | a b x -
            a <- b, a <- c, b+c <- m        | a b c m   | b         | - m
            a <- b, a <- c, b+c <- m        | a b       | m         | c m -
            a1, b1 <- b2, b1 needs a1       | ''        | b2        | a1 b1 b2 -
            a1 <- a2, b1, b1 needs a2       | a1 a2 b1  | a1        | - a2 b1
            """)
    void recordsWhereTheDatabaseStands(String history, String applied, String targets, String expected) {
        assertEquals(expected, stamp(history, applied, targets, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            a <- b <- c     | a x9    | b     | b - x9
            a <- b <- c     | a b c   | b     | - c
            a <- b, x <- y  | a b x y | b     | - x y
            a <- b          | a b     | base  | - a b
            a <- b          | a b     | +1    | - b
            """)
    void forgetsTheRestWithPurge(String history, String applied, String targets, String expected) {
        assertEquals(expected, stamp(history, applied, targets, true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            a <- b, a <- c  | ''   | head  | ! 'head' is not one revision: there are 2 heads: b, c. > Name one of them (-Dmigrate.revision=b), or all with heads; or join them: mvn migrate:merge -Dmigrate.message="Merge branches"
            a <- b          | a x9 | b     | ! The database has applied 1 revision that no file has: x9. > Restore the files (a newer checkout may have them), or take them back with the scripts that the database keeps: mvn migrate:downgrade; or, if they are gone for good, record where the database stands: mvn migrate:stamp -Dmigrate.revision=ID -Dmigrate.purge=true
            a <- b          | ''   | a zz  | ! There is no revision 'zz'. The history ends with b. > mvn migrate:history lists them all.
            """)
    void saysWhatIsWrong(String history, String applied, String targets, String expected) {
        assertEquals(expected, stamp(history, applied, targets, false));
    }

    @Test
    void isEmptyWhereNothingChanges() {
        assertTrue(graph("a <- b").at(ids("a b")).stamp(targets("head"), false).isEmpty());
        assertTrue(graph("a <- b").at(ids("a b")).stamp(targets("head"), true).isEmpty());
    }

    private static String stamp(String history, String applied, String targets, boolean purge) {
        return answer(() -> {
            Stamp stamp = graph(history).at(ids(applied)).stamp(targets(targets), purge);
            return (text(stamp.added()) + " - " + String.join(" ", stamp.removed())).strip();
        });
    }
}
