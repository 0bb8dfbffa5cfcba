package dev.migrate.revision;

import static dev.migrate.revision.Histories.answer;
import static dev.migrate.revision.Histories.ids;
import static dev.migrate.revision.Histories.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SquashTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            # history                                                 | files gone | applied | upgrade to heads | then downgrade to base
            a <- b <- c <- d, s, s replaces a+b+c                     | a b c | ''      | s d          | d s
            a <- b <- c <- d, s, s replaces a+b+c                     | a b c | a b c   | d            | d s
            a <- b <- c <- d, s, s replaces a+b+c                     | a b c | s       | d            | d s
            a <- b <- c <- d, s, s replaces a+b+c                     | ''    | ''      | s d          | d s
            a <- b <- c <- d, s, s replaces a+b+c                     | ''    | a b c   | d            | d s
            a <- b <- c <- d, s, s replaces a+b+c                     | ''    | a b     | c d          | d s
            a <- b <- c <- d, s, s replaces a+b+c                     | ''    | a       | b c d        | d s
            a <- b <- c <- d, s, s replaces a+b+c                     | ''    | a b c d | ''           | d s
            a <- b <- c, s <- d, s replaces a+b+c                     | ''    | a       | b c d        | d s
            p <- a <- b <- c, p <- s, s replaces a+b                  | ''    | p       | s c          | c s p
            p <- a <- b <- c, p <- s, s replaces a+b                  | ''    | p a     | b c          | c s p
            p <- a <- b <- c, p <- s, s replaces a+b                  | a b   | p a b   | c            | c s p
            a <- b, a <- c, b+c <- m <- n, s, s replaces a+b+c+m      | ''    | a b     | c m n        | n s
            a <- b, a <- c, b <- x, s <- x, s replaces a+b+c          | ''    | a       | b c x        | x s
            a <- b, x <- y, y needs b, s, s replaces a+b              | ''    | a       | b x y        | y x s
            a <- b, x <- y, y needs b, s, s replaces a+b              | a b   | ''      | s x y        | y x s
            a <- b <- c, s, s replaces a+b, s is blue                 | ''    | a       | b c          | c s
            # a squash of a squash
            a <- b <- c <- d, s <- d, s replaces a+b, t, t replaces s+c      | '' | ''    | t d   | d t
            a <- b <- c <- d, s <- d, s replaces a+b, t, t replaces s+c      | '' | a b c | d     | d t
            a <- b <- c <- d, s <- d, s replaces a+b, t, t replaces s+c      | '' | a     | b c d | d t
            a <- b <- c <- d, s <- d, s replaces a+b, t, t replaces s+c      | '' | s     | c d   | d t
            a <- b <- c <- d, s <- d, s replaces a+b, t, t replaces s+a+b+c  | '' | a b c | d     | d t
            a <- b <- c <- d, s <- d, s replaces a+b, t, t replaces s+a+b+c  | '' | s c   | d     | d t
            """)
    void standsForWhatItReplaces(String history, String gone, String applied, String upgrade, String downgrade) {
        RevisionGraph graph = graph(history, gone);
        List<Revision> up = graph.at(ids(applied)).upgrade(Target.parse("heads"));
        assertEquals(upgrade, text(up));
        Set<String> then = ids(applied + " " + text(up));
        assertEquals(downgrade, text(graph.at(then).downgrade(Target.parse("base"))));
        assertEquals("[]", graph.at(then).unknown().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            a <- b <- c <- d, s, s replaces a+b+c    | a b c | a   | ! The database has applied only a part of what the squash s (s.sql) replaces: not b, c. The files of a, b, c are gone. > Restore these files beside the squash until the database has applied all of them.
            a <- b <- c <- d, s, s replaces a+b+c    | b     | a c | ! The database has applied only a part of what the squash s (s.sql) replaces: not b. The files of b are gone. > Restore these files beside the squash until the database has applied all of them.
            a, s, t, s replaces a, t replaces a      | ''    | ''  | ! a is replaced twice: by s.sql and by t.sql. > Take it out of the replaces header of one of them.
            s, s replaces s                          | ''    | ''  | ! Replaced in a circle: s.sql. > Correct the replaces header of one of them.
            s, t, s replaces t, t replaces s         | ''    | ''  | ! Replaced in a circle: s.sql, t.sql. > Correct the replaces header of one of them.
            a <- b <- s, s replaces a+b              | ''    | ''  | ! The history goes in a circle: s revises itself (s.sql). > Correct the revises or depends-on header of one of them.
            p <- a <- b, s, s replaces a+b           | ''    | ''  | ! s.sql replaces a, which needs p, but the squash neither replaces nor comes after p. > Add p to its replaces header, or to its revises header.
            a <- x <- c <- d, s <- d, s replaces a+c | ''    | ''  | ! s.sql replaces c, which needs x, but the squash neither replaces nor comes after x. > Add x to its replaces header, or to its revises header.
            a <- b, p, a needs p, s, s replaces a+b  | ''    | ''  | ! s.sql replaces a, which needs p, but the squash neither replaces nor comes after p. > Add p to its replaces header, or to its revises header.
            """)
    void refusesWhatLeavesSomethingOut(String history, String gone, String applied, String expected) {
        assertEquals(
                expected,
                answer(() -> text(graph(history, gone).at(ids(applied)).pending())));
    }

    @Test
    void aReplacedIdAsTargetNamesTheSquash() {
        RevisionGraph graph = graph("a <- b <- c, s, s replaces a+b", "");
        assertEquals(
                "! b is replaced by the squash s in s.sql. > Say s instead.",
                answer(() -> text(graph.at(Set.of()).upgrade(Target.parse("b")))));
        assertEquals("b", text(graph.at(Set.of("a")).upgrade(Target.parse("b"))));
    }

    @Test
    void theSquashAsTargetOfAHalfAppliedDatabaseIsTheEndOfWhatItReplaces() {
        RevisionGraph graph = graph("a <- b <- c, s, s replaces a+b, s is blue", "");
        assertEquals("b", text(graph.at(Set.of("a")).upgrade(Target.parse("s"))));
        assertEquals("b c", text(graph.at(Set.of("a")).upgrade(Target.parse("blue@head"))));
    }

    @Test
    void rowsOfASquashAreThoseThatStandForIt() {
        RevisionGraph graph = graph("a <- b <- c, s, s replaces a+b", "a b");
        Revision squash = graph.resolve("s");
        assertEquals("[a, b]", graph.at(ids("a b c")).rowsOf(squash).toString());
        assertEquals("[s]", graph.at(ids("s c")).rowsOf(squash).toString());
    }

    @Test
    void aPurgeFromWithinASquashStandsOnTheSquash() {
        RevisionGraph graph = graph("a <- b <- c, s, s replaces a+b", "");
        Position half = graph.at(ids("a x9"));
        Stamp stamp = half.stamp(Histories.targets("head"), true);
        assertEquals("s c", text(stamp.added()));
        assertEquals("[a, x9]", stamp.removed().toString());
    }

    @Test
    void doesNotMakeReplacedIdsUnknown() {
        Position position = graph("a <- b <- c, s, s replaces a+b", "a b").at(ids("a b c x9"));
        assertEquals("[x9]", position.unknown().toString());
        assertEquals("s c", text(position.applied()));
        assertEquals("c", text(position.heads()));
    }

    private static RevisionGraph graph(String history, String gone) {
        Set<String> without = ids(gone);
        return RevisionGraph.of(Histories.revisions(history).stream()
                .filter(revision -> !without.contains(revision.id()))
                .toList());
    }
}
