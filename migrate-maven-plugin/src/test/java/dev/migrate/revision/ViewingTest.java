package dev.migrate.revision;

import static dev.migrate.revision.Histories.answer;
import static dev.migrate.revision.Histories.graph;
import static dev.migrate.revision.Histories.ids;
import static dev.migrate.revision.Histories.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            # history                  | applied | range      | newest first
            ''                         | ''      | :          | ''
            a <- b <- c <- d           | ''      | :          | d c b a
            a <- b <- c <- d           | ''      | base:heads | d c b a
            a <- b <- c <- d           | ''      | b:c        | c b
            a <- b <- c <- d           | ''      | b:         | d c b
            a <- b <- c <- d           | ''      | :b         | b a
            a <- b <- c <- d           | ''      | b:b        | b
            a <- b <- c <- d           | ''      | head-1:    | d c
            a <- b <- c <- d           | ''      | b+1:head   | d c
            a <- b <- c <- d           | ''      | -2:        | d c b
            a <- b <- c <- d           | ''      | -9:        | d c b a
            a <- b <- c <- d           | ''      | :+2        | b a
            a <- b <- c <- d           | ''      | :+9        | d c b a
            a <- b <- c <- d           | ''      | b:+1       | c b
            a <- b <- c <- d           | ''      | -1:c       | c b
            a <- b <- c <- d           | b       | -1:current | b a
            a <- b <- c <- d           | a b c   | current:   | d c
            a <- b <- c <- d           | a b     | current:+1 | c b
            a <- b <- c <- d           | a b     | :current   | b a
            a <- b <- c <- d           | a b     | -1:+1      | c b a
            a <- b <- c <- d           | a b     | current-1:head | d c b a
            a <- b <- c <- d           | ''      | current:   | d c b a
            a <- b <- c <- d           | ''      | :current   | ''
            a <- b <- c <- d           | ''      | :base      | ''
            a <- b <- c <- d           | ''      | base-1:b   | b a
            # branches
            a <- b, a <- c             | ''      | :          | c b a
            a <- b, a <- c             | ''      | a:c        | c a
            a <- b, a <- c             | ''      | -1:        | c b a
            a <- b, a <- c, b+c <- m   | ''      | :          | m c b a
            a <- b, a <- c, b+c <- m   | ''      | b:m        | m b
            a <- b, a <- c, b+c <- m   | ''      | -1:        | m c b
            a <- b, a <- c, b+c <- m   | ''      | -1:head    | m c b
            a <- b, a <- c             | a b c   | current:   | c b
            a <- b, a <- c, b is blue  | ''      | :blue@head | b a
            a <- b, a <- c, b is blue  | ''      | blue@-1:   | c b a
            a1 <- a2, b1, b1 needs a2  | ''      | :b1        | b1 a2 a1
            a1 <- a2, b1, b1 needs a2  | ''      | a2:        | b1 a2
            # unknown ids do not stand in the way
            a <- b                     | a x9    | current:   | b a
            """)
    void showsARange(String history, String applied, String range, String expected) {
        assertEquals(expected, history(history, applied, range));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            a <- b <- c     | c:a    | ! 'c:a' is no range: no way leads up from 'c' to 'a'. > Swap the ends: a:c
            a <- b <- c     | c:base | ! 'c:base' is no range: no way leads up from 'c' to 'base'. > Swap the ends: base:c
            a <- b, a <- c  | b:c    | ! 'b:c' is no range: no way leads up from 'b' to 'c'. > Both ends must be in one branch; mvn migrate:history shows all branches.
            a <- b          | zz:    | ! There is no revision 'zz'. The history ends with b. > mvn migrate:history lists them all.
            a <- b          | ab     | ! 'ab' is no range. > Say FROM:TO, FROM: or :TO, for example base:head.
            a <- b          | a:b:c  | ! 'a:b:c' is no range. > Say FROM:TO, FROM: or :TO, for example base:head.
            """)
    void saysWhatIsWrongWithARange(String history, String range, String expected) {
        assertEquals(expected, history(history, "", range));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            a <- b <- c     | a b | b         | b
            a <- b <- c     | a b | head      | c
            a <- b <- c     | a b | current   | b
            a <- b <- c     | ''  | current   | ''
            a <- b <- c     | a b | current+1 | c
            a <- b <- c     | a b | -1        | b
            a <- b <- c     | a b | head-2    | a
            a <- b, a <- c  | ''  | heads     | b c
            a <- b, a <- c  | a b c | current | b c
            ''              | ''  | head      | ''
            a <- b, a <- c, b is blue | '' | blue@-1 | a
            a <- b          | ''  | base      | ! 'base' is before the first revision: there is nothing to show. > The first revision is a.
            a, b            | ''  | a-1       | ! 'a-1' is before the first revision: there is nothing to show. > The first revisions are a, b.
            a <- b          | ''  | +1        | ! '+1' counts from where a database stands, and none is asked here. > Count from a revision: head-1, or ID+1.
            a <- b, a <- c  | ''  | -1        | ! 'head-1' is not one revision: there are 2 heads: b, c. > Name one of them (-Dmigrate.revision=b), or all with heads; or join them: mvn migrate:merge -Dmigrate.message="Merge branches"
            """)
    void showsATarget(String history, String applied, String target, String expected) {
        assertEquals(expected, answer(() -> text(graph(history).at(ids(applied)).show(Target.parse(target)))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            # history                 | applied  | heads | pending | gaps | unknown
            a <- b <- c               | a b      | b     | c       | ''   | ''
            a <- b <- c               | ''       | ''    | a b c   | ''   | ''
            a <- b <- c               | a c      | c     | b       | b    | ''
            a <- b, a <- c            | a b c    | b c   | ''      | ''   | ''
            a1 <- a2, b1, b1 needs a2 | a1 a2 b1 | b1    | ''      | ''   | ''
            a1 <- a2, b1, b1 needs a2 | a1 b1    | b1    | a2      | a2   | ''
            a <- b                    | a x9 x8  | a     | b       | ''   | x8 x9
            """)
    void knowsWhereADatabaseStands(
            String history, String applied, String heads, String pending, String gaps, String unknown) {
        Position position = graph(history).at(ids(applied));
        assertEquals(heads, text(position.heads()));
        assertEquals(pending, text(position.pending()));
        assertEquals(gaps, text(position.gaps()));
        assertEquals(unknown, String.join(" ", position.unknown()));
    }

    @Test
    void tellsAppliedFromPending() {
        RevisionGraph graph = graph("a <- b");
        Position position = graph.at(ids("a"));
        assertEquals("a", text(position.applied()));
        assertEquals(true, position.isApplied(graph.resolve("a")));
        assertEquals(false, position.isApplied(graph.resolve("b")));
    }

    private static String history(String history, String applied, String range) {
        return answer(() -> text(graph(history).at(ids(applied)).history(Range.parse(range))));
    }
}
