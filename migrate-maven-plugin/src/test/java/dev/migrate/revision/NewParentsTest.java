package dev.migrate.revision;

import static dev.migrate.revision.Histories.answer;
import static dev.migrate.revision.Histories.graph;
import static dev.migrate.revision.Histories.targets;
import static dev.migrate.revision.Histories.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewParentsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            # history                 | head      | splice | parents
            ''                        | head      | false  | ''
            a <- b                    | head      | false  | b
            a <- b                    | heads     | false  | b
            a <- b                    | b         | false  | b
            a <- b                    | base      | false  | ''
            a <- b                    | a         | true   | a
            a <- b                    | head-1    | true   | a
            a <- b, a <- c, b is blue | blue@head | false  | b
            a1 <- a2, b1, b1 needs a2 | a1@head   | false  | a2
            a1 <- a2, b1, b1 needs a2 | a2        | false  | a2
            # errors
            a <- b                    | a         | false  | ! a is no head: b revises it already. > Build on a head (b), or begin a branch on purpose: -Dmigrate.splice=true
            a <- b, a <- c            | a         | false  | ! a is no head: b, c revise it already. > Build on a head (b, c), or begin a branch on purpose: -Dmigrate.splice=true
            a <- b, a <- c            | head      | false  | ! 'head' is not one revision: there are 2 heads: b, c. > Say which one to build on (-Dmigrate.head=b), or join them first: mvn migrate:merge -Dmigrate.message="Merge branches"
            a1 <- a2, b1, b1 needs a2 | head      | false  | ! 'head' is not one revision: there are 2 heads: a2, b1. > Say which one to build on (-Dmigrate.head=a2), or join them first: mvn migrate:merge -Dmigrate.message="Merge branches"
            a <- b                    | current   | false  | ! 'current' is where a database stands, and none is asked here. > Say an id, head or base instead.
            a <- b                    | -1        | false  | ! '-1' counts from where a database stands, and none is asked here. > Count from a revision: head-1, or ID+1.
            """)
    void areHeads(String history, String target, boolean splice, String expected) {
        assertEquals(expected, answer(() -> text(graph(history).newParents(Target.parse(target), splice))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            # history                        | merged   | splice | parents
            a <- b, a <- c                   | heads    | false  | b c
            a <- b, a <- c                   | c b      | false  | b c
            a <- b, a <- c, x                | b x      | false  | b x
            a <- b <- d, a <- c              | b c      | true   | c b
            # errors
            a <- b <- d, a <- c              | b c      | false  | ! b is no head: d revises it already. > Build on a head (c, d), or begin a branch on purpose: -Dmigrate.splice=true
            a <- b                           | heads    | false  | ! There is nothing to merge: b is the only revision named. > A merge joins two heads or more; mvn migrate:heads lists them.
            ''                               | heads    | false  | ! There is nothing to merge: no revision is named, and the history is empty. > A merge joins two heads or more; mvn migrate:heads lists them.
            a <- b, a <- c                   | b b      | false  | ! b is named twice. > Name each revision to be merged once, or none for all heads.
            a <- b, a <- c                   | heads b  | false  | ! b is named twice. > Name each revision to be merged once, or none for all heads.
            a <- b, a <- c                   | a b      | true   | ! a is below b already: there is nothing to merge. > Name only b.
            """)
    void ofAMergeAreTwoOrMore(String history, String merged, boolean splice, String expected) {
        assertEquals(expected, answer(() -> text(graph(history).mergeParents(targets(merged), splice))));
    }
}
