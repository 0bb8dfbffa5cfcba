package dev.migrate.revision;

import static dev.migrate.revision.Histories.answer;
import static dev.migrate.revision.Histories.graph;
import static dev.migrate.revision.Histories.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfflineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            # history                | range     | start: upgrade
            ''                       | heads     | :
            a <- b <- c              | heads     | : a b c
            a <- b <- c              | head      | : a b c
            a <- b <- c              | b         | : a b
            a <- b <- c              | :b        | : a b
            a <- b <- c              | a:        | a: b c
            a <- b <- c              | :         | : a b c
            a <- b <- c              | a:b       | a: b
            a <- b <- c              | b:b       | a b:
            a <- b <- c              | base:b    | : a b
            a <- b <- c              | a:+1      | a: b
            a <- b <- c              | +2        | : a b
            a <- b <- c              | -1:       | a b: c
            a <- b <- c              | +1:       | a: b c
            a <- b <- c              | head-1:head | a b: c
            a <- b, a <- c, b+c <- m | b:m       | a b: c m
            a <- b, x <- y           | b:        | a b: x y
            a1, b1 <- b2, b1 needs a1 | b1:      | a1 b1: b2
            a <- b <- c, s, s replaces a+b | s:  | s: c
            # errors
            a <- b <- c              | c:a       | ! 'c:a' goes down. > Swap the ends (a:c), or ask for the downgrade.
            a <- b <- c              | c:base    | ! 'c:base' goes down. > Swap the ends (base:c), or ask for the downgrade.
            a <- b <- c              | current:  | ! 'current' is where a database stands, and none is asked here. > Say an id, head or base instead.
            a <- b <- c              | a:current+1 | ! 'current' is where a database stands, and none is asked here. > Say an id, head or base instead.
            a <- b <- c              | a:+3      | ! '+3' goes too far: only 2 revisions are pending. > -Dmigrate.revision=heads goes all the way up.
            """)
    void upgrades(String history, String range, String expected) {
        assertEquals(expected, plan(history, range, RevisionGraph::offlineUpgrade));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            # history                | range     | start: downgrade
            a <- b <- c              | -1        | a b c: c
            a <- b <- c              | base      | a b c: c b a
            a <- b <- c              | a         | a b c: c b
            a <- b <- c              | b:a       | a b: b
            a <- b <- c              | b:        | a b: b a
            a <- b <- c              | :a        | a b c: c b
            a <- b <- c              | b:-1      | a b: b
            a <- b <- c              | head:head-1 | a b c: c
            a <- b, a <- c, b+c <- m | -1        | a b c m: m
            # errors
            a <- b <- c              | a:c       | ! 'a:c' goes up. > Swap the ends (c:a), or ask for the upgrade.
            a <- b, a <- c           | -1        | ! '-1' is ambiguous: 2 branches end here: b, c. > Say which (-Dmigrate.revision=b@-1, or LABEL@-1), or name the revision to go down to.
            a <- b <- c              | current:a | ! 'current' is where a database stands, and none is asked here. > Say an id, head or base instead.
            """)
    void downgrades(String history, String range, String expected) {
        assertEquals(expected, plan(history, range, RevisionGraph::offlineDowngrade));
    }

    private interface Planner {
        OfflinePlan plan(RevisionGraph graph, Range range);
    }

    private static String plan(String history, String range, Planner planner) {
        Function<OfflinePlan, String> write =
                plan -> (text(plan.start()) + ": " + text(plan.revisions())).stripTrailing();
        return answer(() -> write.apply(planner.plan(graph(history), Range.parseOffline(range))));
    }
}
