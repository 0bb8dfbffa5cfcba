package dev.migrate.revision;

import static dev.migrate.revision.Histories.answer;
import static dev.migrate.revision.Histories.graph;
import static dev.migrate.revision.Histories.ids;
import static dev.migrate.revision.Histories.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpgradeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            # history                              | applied | target    | revisions to apply, in order
            ''                                     | ''      | heads     | ''
            ''                                     | ''      | head      | ''
            a                                      | ''      | head      | a
            a <- b <- c                            | ''      | head      | a b c
            a <- b <- c                            | ''      | heads     | a b c
            a <- b <- c                            | a       | head      | b c
            a <- b <- c                            | a b c   | head      | ''
            a <- b <- c                            | ''      | b         | a b
            a <- b <- c                            | a b c   | a         | ''
            a <- b <- c                            | a b     | base      | ''
            a <- b <- c                            | a       | current   | ''
            a <- b <- c                            | a       | current+1 | b
            a <- b <- c                            | ''      | current+1 | a
            a <- b <- c                            | ''      | base+2    | a b
            a <- b <- c                            | ''      | head-1    | a b
            a <- b <- c                            | ''      | a+1       | a b
            a <- b <- c                            | ''      | c-1       | a b
            a <- b <- c                            | ''      | a-1       | ''
            # relative to what is applied
            a <- b <- c                            | ''      | +1        | a
            a <- b <- c                            | a       | +1        | b
            a <- b <- c                            | a       | +2        | b c
            a <- b, a <- c <- d                    | a b c   | +1        | d
            a <- b, a <- c, b+c <- m               | a b     | +1        | c
            a <- b, a <- c, b+c <- m               | a b     | +2        | c m
            a <- b, a <- c, b+c <- m               | a b c   | +1        | m
            a1 <- a2, b1, b1 needs a2              | ''      | +3        | a1 a2 b1
            # branches and merges
            a <- b, a <- c                         | ''      | heads     | a b c
            a <- c, a <- b                         | ''      | heads     | a b c
            a <- b, a <- c, b+c <- m <- n          | ''      | head      | a b c m n
            a <- b, a <- c, c+b <- m <- n          | ''      | head      | a b c m n
            a <- b, a <- c, b+c <- m               | a c     | head      | b m
            a <- b, a <- c, b+c <- m               | ''      | c         | a c
            a <- z <- y, a <- c <- d, y+d <- m     | ''      | head      | a c d z y m
            a <- b, x <- y                         | ''      | heads     | a b x y
            a <- b, x <- y                         | ''      | y         | x y
            # what a branch depends on is applied with it
            a1 <- a2, b1, b1 needs a2              | ''      | head      | a1 a2 b1
            a1 <- a2 <- a3, b1, b1 needs a2        | ''      | b1        | a1 a2 b1
            a1 <- a2 <- a3, b1, b1 needs a2        | ''      | heads     | a1 a2 a3 b1
            a1 <- a2, b1, b1 needs a2, b1 is blue  | ''      | blue@head | a1 a2 b1
            a1 <- a2, b1, b1 needs a2, b1 is blue  | ''      | blue@+1   | a1 a2 b1
            # within a branch
            a <- b, a <- c <- d, b is blue, c is red | ''    | red@head  | a c d
            a <- b, a <- c <- d, b is blue, c is red | ''    | red@heads | a c d
            a <- b, a <- c <- d, b is blue, c is red | ''    | d@head    | a c d
            a <- b, a <- c <- d, b is blue, c is red | ''    | red@+1    | a
            a <- b, a <- c <- d, b is blue, c is red | a     | red@+1    | c
            a <- b, a <- c <- d, b is blue, c is red | a b   | red@+2    | c d
            a <- b, a <- c <- d, b is blue, c is red | a b   | c@+2      | c d
            a <- b, a <- c <- d, b is blue, c is red | ''    | red@a+1   | a c
            a <- b, a <- c <- d, b is blue, c is red | ''    | red@base+2 | a c
            a <- b, a <- c <- d, b is blue, c is red | ''    | red@d-1   | a c
            a <- b, a <- c <- d, b is blue, c is red | ''    | blue      | a b
            a <- b, a <- c <- d, b is blue, c is red | a c   | red@base  | ''
            a <- b, a <- c, b+c <- m, b is blue    | a b     | b@+1      | c m
            a <- b, a <- c, b+c <- m, b is blue    | a       | blue@head | b c m
            # a head that another branch depends on is still the head of its own
            a1 <- a2, b1, b1 needs a2, a1 is red   | ''      | red@head  | a1 a2
            # what was merged late stands before what is applied, and is applied
            a <- b <- c                            | a c     | head      | b
            # unique starts
            3f2a9c <- 77ab00                       | ''      | 3f        | 3f2a9c
            abcd1 <- abcd2, abcd1 is red, abcd2 is blue | '' | abcd2     | abcd1 abcd2
            ab1234 <- x <- y, ab9999, y is red     | ''      | red@ab    | ab1234
            abc <- abcd                            | ''      | abc       | abc
            """)
    void appliesWhatTheTargetNeeds(String history, String applied, String target, String expected) {
        assertEquals(expected, upgrade(history, applied, target));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            a <- b, a <- c | '' | head | ! 'head' is not one revision: there are 2 heads: b, c. > Name one of them (-Dmigrate.revision=b), or all with heads; or join them: mvn migrate:merge -Dmigrate.message="Merge branches"
            a <- b, a <- c | '' | a@head | ! 'a@head' is not one revision: there are 2 heads: b, c. > Name one of them (-Dmigrate.revision=b), or all with heads; or join them: mvn migrate:merge -Dmigrate.message="Merge branches"
            a <- b, a <- c | '' | heads-1 | ! 'heads-1' is not one revision: there are 2 heads: b, c. > Name one of them (-Dmigrate.revision=b), or all with heads; or join them: mvn migrate:merge -Dmigrate.message="Merge branches"
            a <- b | '' | zzzz9 | ! There is no revision 'zzzz9'. The history ends with b. > mvn migrate:history lists them all.
            '' | '' | zzzz9 | ! There is no revision 'zzzz9'. The history is empty. > mvn migrate:history lists them all.
            3f2a9c81d4e0 <- b | '' | 3f2a9d81d4e0 | ! There is no revision '3f2a9d81d4e0'. Did you mean 3f2a9c81d4e0? > mvn migrate:history lists them all.
            a <- b, b is devices | '' | device@head | ! There is no revision 'device'. Did you mean b? > mvn migrate:history lists them all.
            abc1 <- abc2 | '' | ab | ! 2 revisions start with 'ab': abc1, abc2. > Type at least four characters of the id.
            abcd1 <- abcd2 | '' | abcd | ! 2 revisions start with 'abcd': abcd1, abcd2. > Type more characters of the id.
            abc <- d | '' | ab | ! There is no revision 'ab'. Did you mean abc? > mvn migrate:history lists them all.
            a <- b, c | '' | a@c | ! c is not in the branch of a. > Say c alone, or another branch.
            a <- b, c, c is red | '' | a@c | ! c is not in the branch of a. > Say c alone, or another branch: its labels are red.
            a <- b | a | -1 | ! '-1' goes down. > To run the way down: mvn migrate:downgrade -Dmigrate.revision=-1; to have it written: mvn migrate:sql -Dmigrate.direction=downgrade -Dmigrate.revision=-1
            a <- b | a | +2 | ! '+2' goes too far: only 1 revision is pending. > -Dmigrate.revision=heads goes all the way up.
            a <- b | a b | +1 | ! '+1' goes too far: nothing is pending. > mvn migrate:current shows where the database stands.
            a <- b <- c, a <- d, b is blue | a | blue@+3 | ! 'blue@+3' goes too far: only 2 revisions are pending in the branch of blue. > -Dmigrate.revision=heads goes all the way up.
            a <- b, a <- c | a | +1 | ! '+1' is ambiguous: any of these can come next: b, c. > Name the revision to go to (-Dmigrate.revision=b), or the branch (b@+1).
            a <- b, a <- c | '' | +2 | ! '+2' is ambiguous: after 1 revision any of these can come next: b, c. > Name the revision to go to (-Dmigrate.revision=b), or the branch (b@+1).
            a <- b | '' | a+2 | ! 'a+2' goes too far: there is only 1 revision above 'a'. > mvn migrate:history shows the way.
            a <- b | '' | b+1 | ! 'b+1' goes too far: there is no revision above 'b'. > mvn migrate:history shows the way.
            a <- b | '' | b-3 | ! 'b-3' goes too far: there is only 1 revision below 'b'. > mvn migrate:history shows the way.
            a <- b | '' | base-1 | ! 'base-1' goes too far: there is no revision below 'base'. > mvn migrate:history shows the way.
            a <- b, a <- c | '' | a+1 | ! 'a+1' is ambiguous: above a there are b, c. > Name the revision that you want.
            a <- b, a <- c, b+c <- m | '' | m-1 | ! 'm-1' is ambiguous: below m there are b, c. > Name the revision that you want.
            a, b | '' | base+1 | ! 'base+1' is ambiguous: above base there are a, b. > Name the revision that you want.
            a <- b | a x9 | head | ! The database has applied 1 revision that no file has: x9. > Restore the files (a newer checkout may have them), or take them back with the scripts that the database keeps: mvn migrate:downgrade; or, if they are gone for good, record where the database stands: mvn migrate:stamp -Dmigrate.revision=ID -Dmigrate.purge=true
            """)
    void saysWhatIsWrongWithATarget(String history, String applied, String target, String expected) {
        assertEquals(expected, upgrade(history, applied, target));
    }

    private static String upgrade(String history, String applied, String target) {
        return answer(() -> text(graph(history).at(ids(applied)).upgrade(Target.parse(target))));
    }
}
