package dev.migrate.revision;

import static dev.migrate.revision.Histories.answer;
import static dev.migrate.revision.Histories.graph;
import static dev.migrate.revision.Histories.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            # history                          | heads   | real heads | bases | branch points
            ''                                 | ''      | ''         | ''    | ''
            a                                  | a       | a          | a     | ''
            a <- b <- c                        | c       | c          | a     | ''
            a <- b, a <- c                     | b c     | b c        | a     | a
            a <- b, a <- c, b+c <- m           | m       | m          | a     | a
            a <- b, x                          | b x     | b x        | a x   | ''
            a1 <- a2, b1, b1 needs a2          | a2 b1   | b1         | a1 b1 | ''
            a1 <- a2 <- a3, b1, b1 needs a2    | a3 b1   | a3 b1      | a1 b1 | ''
            a, b, c, a+b+c <- m                | m       | m          | a b c | ''
            """)
    void knowsItsEnds(String history, String heads, String realHeads, String bases, String branchPoints) {
        RevisionGraph graph = graph(history);
        assertEquals(heads, text(graph.heads()));
        assertEquals(realHeads, text(graph.realHeads()));
        assertEquals(bases, text(graph.bases()));
        assertEquals(branchPoints, text(graph.branchPoints()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            # history                                | of | parents | dependencies | children | ancestors | descendants
            a <- b <- c                              | b  | a       | ''           | c        | a         | c
            a <- b, a <- c, b+c <- m <- n            | m  | b c     | ''           | n        | a b c     | n
            a <- b, a <- c, b+c <- m <- n            | a  | ''      | ''           | b c      | ''        | b c m n
            a1 <- a2 <- a3, b1 <- b2, b2 needs a2    | b2 | b1      | a2           | ''       | a1 a2 b1  | ''
            a1 <- a2 <- a3, b1 <- b2, b2 needs a2    | a2 | a1      | ''           | a3       | a1        | a3 b2
            a1, b1, c1, c1 needs a1+b1               | c1 | ''      | a1 b1        | ''       | a1 b1     | ''
            long1a <- long2a, b, b needs long2       | b  | ''      | long2a       | ''       | long1a long2a | ''
            a <- b, x, b is blue, x needs blue       | x  | ''      | b            | ''       | a b       | ''
            """)
    void knowsWhatIsAroundARevision(
            String history,
            String id,
            String parents,
            String dependencies,
            String children,
            String ancestors,
            String descendants) {
        RevisionGraph graph = graph(history);
        Revision revision = graph.resolve(id);
        assertEquals(parents, text(graph.parents(revision)));
        assertEquals(dependencies, text(graph.dependencies(revision)));
        assertEquals(children, text(graph.children(revision)));
        assertEquals(ancestors, text(graph.ancestors(revision)));
        assertEquals(descendants, text(graph.descendants(revision)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            # history                                                | of | labels
            a <- b <- c, b is blue                                   | a  | blue
            a <- b <- c, b is blue                                   | b  | blue
            a <- b <- c, b is blue                                   | c  | blue
            a <- b, a <- c, b is blue, c is red                      | a  | ''
            a <- b, a <- c, b is blue, c is red                      | b  | blue
            a <- b1 <- b2 <- b3, a <- c, b2 is blue                  | b1 | blue
            a <- b1 <- b2 <- b3, a <- c, b2 is blue                  | a  | ''
            a <- b, a <- c, b+c <- m <- n, b is blue, c is red       | m  | blue red
            a <- b, a <- c, b+c <- m <- n, b is blue, c is red       | n  | blue red
            a <- b, a <- c, b+c <- m <- n, n is late                 | n  | late
            a <- b, a <- c, b+c <- m <- n, n is late                 | m  | ''
            a <- b, a <- c, b+c <- m <- n, m is late                 | b  | ''
            a <- b <- c, b <- d, b is blue                           | a  | ''
            a <- b <- c, b <- d, b is blue                           | d  | blue
            a <- b, x, x needs a, b is blue                          | a  | blue
            a <- b, x, x needs b, b is blue                          | x  | ''
            a <- b, b is blue+sky                                    | b  | blue sky
            """)
    void handsLabelsOn(String history, String id, String labels) {
        RevisionGraph graph = graph(history);
        assertEquals(labels, String.join(" ", graph.labels(graph.resolve(id))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a <- a                        | ! The history goes in a circle: a revises itself (a.sql). > Correct the revises or depends-on header of one of them.
            a <- b <- c <- a              | ! The history goes in a circle: a revises c (a.sql), c revises b (c.sql), b revises a (b.sql). > Correct the revises or depends-on header of one of them.
            x <- a <- b <- a, b <- h      | ! The history goes in a circle: b revises a (b.sql), a revises b (a.sql). > Correct the revises or depends-on header of one of them.
            a, a needs a                  | ! The history goes in a circle: a depends on itself (a.sql). > Correct the revises or depends-on header of one of them.
            a, b, a needs b, b needs a    | ! The history goes in a circle: a depends on b (a.sql), b depends on a (b.sql). > Correct the revises or depends-on header of one of them.
            a <- b, a needs b             | ! The history goes in a circle: a depends on b (a.sql), b revises a (b.sql). > Correct the revises or depends-on header of one of them.
            a <- b, a is x, b is x        | ! The label x of b.sql is a label of a.sql too. > Labels are unique; descendants carry the label of their branch without naming it. Remove one.
            a <- b, b is a                | ! The label a of b.sql is the id of a.sql too. > Labels are unique; descendants carry the label of their branch without naming it. Remove one.
            abcd1 <- abcd2, x, x needs abcd | ! 2 revisions start with 'abcd': abcd1, abcd2. > Type more characters of the id.
            """)
    void refusesWhatIsNoHistory(String history, String expected) {
        assertEquals(expected, answer(() -> text(graph(history).revisions())));
    }

    @Test
    void namesTheFilesThatPointAtAMissingRevision() {
        List<Revision> revisions =
                new ArrayList<>(Histories.revisions("3f2a9c81d4e0 <- b <- c, gone <- d <- e, f needs gone"));
        revisions.removeIf(
                revision -> revision.id().equals("gone") || revision.id().equals("b"));

        MissingRevisionException missing =
                assertThrows(MissingRevisionException.class, () -> RevisionGraph.of(revisions));

        assertEquals(
                "c.sql revises b, which no file has. d.sql revises gone and f.sql depends on gone, which no file has.",
                missing.getMessage());
        assertEquals("[b, gone]", missing.missing().keySet().toString());
        assertEquals("d f", text(missing.missing().getOrDefault("gone", List.of())));
        assertEquals(List.of("c.sql", "d.sql", "f.sql"), missing.sources());
        assertEquals(
                "Restore the deleted file, or correct the header that points at it.",
                missing.advice().orElseThrow());
    }

    @Test
    void listsIdsThatLookLikeTheMissingOne() {
        List<Revision> revisions = new ArrayList<>(Histories.revisions("3f2a9c81d4e0, 3f2a9c81d4e1 <- b"));
        revisions.removeIf(revision -> revision.id().equals("3f2a9c81d4e1"));

        MissingRevisionException missing =
                assertThrows(MissingRevisionException.class, () -> RevisionGraph.of(revisions));

        assertEquals(
                "Restore the deleted file, or correct the header that points at it; similar: 3f2a9c81d4e0.",
                missing.advice().orElseThrow());
    }

    @Test
    void namesBothFilesOfOneId() {
        Revision one = new Revision("a", "", List.of(), List.of(), List.of(), List.of(), "x/1.sql");
        Revision two = new Revision("a", "", List.of(), List.of(), List.of(), List.of(), "x/2.sql");

        RevisionGraphException refused =
                assertThrows(RevisionGraphException.class, () -> RevisionGraph.of(List.of(two, one)));

        assertEquals("Two files have the revision id a: x/1.sql and x/2.sql.", refused.getMessage());
        assertEquals(List.of("x/1.sql", "x/2.sql"), refused.sources());
    }

    @Test
    void ordersTheSameInWhateverOrderTheFilesCome() {
        List<Revision> revisions = new ArrayList<>(Histories.revisions(
                "a <- b <- c, a <- d <- e, c+e <- m, x <- y, y needs d, m <- n, m <- o, o needs y"));
        String expected = text(RevisionGraph.of(revisions).revisions());
        assertEquals("a b c d e m n x y o", expected);
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(revisions, new Random(seed));
            assertEquals(expected, text(RevisionGraph.of(revisions).revisions()));
        }
    }

    @Test
    void takesNodesFromADatabaseForFilesThatAreGone() {
        RevisionGraph files = graph("a <- b");
        RevisionGraph both = files.plus(Histories.revisions("a <- b <- c"));
        assertEquals("c b", text(both.at(Histories.ids("a b c")).downgrade(Target.parse("a"))));
    }

    @Test
    void isNotDeep() {
        StringBuilder chain = new StringBuilder("r0");
        for (int i = 1; i < 20_000; i++) {
            chain.append(" <- r").append(i);
        }
        RevisionGraph graph = graph(chain.toString());
        assertEquals("r19999", text(graph.heads()));
        assertEquals(
                20_000,
                graph.at(Histories.ids("")).upgrade(Target.parse("head")).size());
    }
}
