package dev.migrate.revision;

import static dev.migrate.revision.Histories.answer;
import static dev.migrate.revision.Histories.graph;
import static dev.migrate.revision.Histories.ids;
import static dev.migrate.revision.Histories.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DowngradeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            # history                              | applied | target    | revisions to take back, in order
            a <- b <- c                            | a b c   | base      | c b a
            a <- b <- c                            | a b c   | a         | c b
            a <- b <- c                            | a b     | a         | b
            a <- b <- c                            | a b     | b         | ''
            a <- b <- c                            | a b     | current   | ''
            a <- b <- c                            | a b c   | head      | ''
            a <- b <- c                            | a b c   | heads     | ''
            a <- b <- c                            | ''      | base      | ''
            ''                                     | ''      | base      | ''
            a <- b <- c                            | a b c   | -1        | c
            a <- b <- c                            | a b     | -1        | b
            a <- b <- c                            | a b c   | -3        | c b a
            a <- b <- c                            | a b c   | c-1       | c
            a <- b <- c                            | a b c   | head-2    | c b
            a <- b <- c                            | a b c   | current-1 | c
            a <- b <- c                            | a b c   | a+1       | c
            a <- b <- c                            | a b c   | base+1    | c b
            a <- b <- c                            | a b c   | a-1       | c b a
            a <- b, x <- y                         | a b x y | a-1       | b a
            a <- b, x <- y                         | a b x y | a@base    | b a
            a <- b, x <- y                         | a b x y | base      | y x b a
            # a merge is undone by itself
            a <- b, a <- c, b+c <- m               | a b c m | -1        | m
            a <- b, a <- c, b+c <- m <- n          | a b c m n | -2      | n m
            a <- b, a <- c, b+c <- m               | a b c m | b         | m
            a <- b, a <- c, b+c <- m               | a b c m | a         | m c b
            a <- b, a <- c, b+c <- m, b is blue    | a b c m | b@a       | m b
            # one branch of several
            a <- b, a <- c                         | a b c   | b@-1      | b
            a <- b, a <- c, b is blue, c is red    | a b c   | red@-1    | c
            a <- b, a <- c <- d, b is blue, c is red | a b c d | red@-2  | d c
            a <- b, a <- c <- d, b is blue, c is red | a b c d | red@a   | d c
            a <- b, a <- c <- d, b is blue, c is red | a b c d | a       | d c b
            a <- b, a <- c <- d, b is blue, c is red | a c d   | red@-3  | d c a
            a <- b, a <- c <- d, b is blue, c is red | a b c d | red@c   | d
            a <- b, a <- c <- d, b is blue, c is red | a b c d | c@d-1   | d
            # what depends on what goes, goes too
            a1 <- a2, b1 <- b2, b1 needs a2        | a1 a2 b1 b2 | a1    | b2 b1 a2
            a1 <- a2, b1 <- b2, b1 needs a2        | a1 a2 b1 b2 | a2@-1 | b2 b1 a2
            a1 <- a2, b1 <- b2, b1 needs a2        | a1 a2 b1 b2 | a2    | ''
            a1 <- a2, b1 <- b2, b1 needs a2        | a1 a2 b1 b2 | b1    | b2
            a1 <- a2, b1 <- b2, b1 needs a2        | a1 a2 b1 b2 | -1    | b2
            a1 <- a2, b1 <- b2, b1 needs a2        | a1 a2 b1 b2 | -3    | b2 b1 a2
            a1 <- a2, b1 <- b2, b1 needs a2        | a1 a2 b1 b2 | a1@base | b2 b1 a2 a1
            a1 <- a2, b1 <- b2, b1 needs a2        | a1 a2 b1 b2 | b1@base | b2 b1
            # only what is applied
            a <- b, a <- c                         | a b     | -1        | b
            a <- b, a <- c                         | a b     | a         | b
            a <- b <- c                            | a c     | a         | c
            a <- b <- c                            | a c     | -1        | c
            a <- b <- c                            | a c     | -2        | c a
            a <- b <- c                            | a c     | b@-1      | c
            a <- b <- c                            | a c     | c@-2      | c a
            """)
    void takesBackWhatStandsOnTheTarget(String history, String applied, String target, String expected) {
        assertEquals(expected, downgrade(history, applied, target));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            a <- b, a <- c | a b c | -1 | ! '-1' is ambiguous: 2 branches end here: b, c. > Say which (-Dmigrate.revision=b@-1, or LABEL@-1), or name the revision to go down to.
            a <- b, a <- c, b+c <- m | a b c m | -2 | ! '-2' is ambiguous: after 1 revision 2 branches end here: b, c. > Say which (-Dmigrate.revision=b@-1, or LABEL@-1), or name the revision to go down to.
            a <- b, a <- c | a b c | b@-2 | ! 'b@-2' leaves its branch: c stands on a, too. > To take back both, name the revision to go down to: -Dmigrate.revision=base
            a <- b, a <- c <- d | a b d | b@-2 | ! 'b@-2' leaves its branch: d stands on a, too. > To take back both, name the revision to go down to: -Dmigrate.revision=base
            a <- b, a <- c | a c | b@-1 | ! Nothing of the branch of b is applied. Applied is c. > mvn migrate:current shows where the database stands.
            a <- b, a <- c, b is blue | a c | blue@-1 | ! Nothing of the branch of blue is applied. Applied is c. > mvn migrate:current shows where the database stands.
            a <- b, a <- c, b is blue | '' | blue@-1 | ! Nothing of the branch of blue is applied. Applied is nothing. > mvn migrate:current shows where the database stands.
            a <- b, a <- c, b+c <- m | a b c m | m-1 | ! 'm-1' is ambiguous: below m there are b, c. > Name the revision that you want.
            a <- b <- c | a b | c | ! Cannot go down to 'c': c is not applied. Applied is b. > Name a revision that is applied, or base; or ask for the upgrade.
            a <- b <- c | a b | head | ! Cannot go down to 'head': c is not applied. Applied is b. > Name a revision that is applied, or base; or ask for the upgrade.
            a <- b | '' | a | ! Cannot go down to 'a': a is not applied. Applied is nothing. > Name a revision that is applied, or base; or ask for the upgrade.
            a <- b | a b | +1 | ! '+1' goes up. > To run the way up: mvn migrate:upgrade -Dmigrate.revision=+1; to have it written: mvn migrate:sql -Dmigrate.direction=upgrade -Dmigrate.revision=+1
            a <- b | a b | -3 | ! '-3' goes too far: only 2 revisions can be taken back. > -Dmigrate.revision=base goes all the way down.
            a <- b | '' | -1 | ! '-1' goes too far: nothing is applied. > mvn migrate:current shows where the database stands.
            a <- b | a b x9 y9 | -1 | ! The database has applied 2 revisions that no file has: x9, y9. > Restore the files (a newer checkout may have them), or take them back with the scripts that the database keeps: mvn migrate:downgrade; or, if they are gone for good, record where the database stands: mvn migrate:stamp -Dmigrate.revision=ID -Dmigrate.purge=true
            """)
    void saysWhatIsWrongWithATarget(String history, String applied, String target, String expected) {
        assertEquals(expected, downgrade(history, applied, target));
    }

    private static String downgrade(String history, String applied, String target) {
        return answer(() -> text(graph(history).at(ids(applied)).downgrade(Target.parse(target))));
    }
}
