package dev.migrate.revision;

import static dev.migrate.revision.Histories.answer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # text         | branch | name         | steps
            3f2a9c81d4e0   | -      | 3f2a9c81d4e0 | 0
            head           | -      | head         | 0
            1.2_x          | -      | 1.2_x        | 0
            ' head '       | -      | head         | 0
            +1             | -      | -            | 1
            -12            | -      | -            | -12
            head-1         | -      | head         | -1
            3f2a+2         | -      | 3f2a         | 2
            blue@head      | blue   | head         | 0
            blue@+2        | blue   | -            | 2
            blue@3f2a-1    | blue   | 3f2a         | -1
            """)
    void reads(String text, String branch, String name, int steps) {
        Target target = Target.parse(text);
        Target expected = steps == 0 ? new Target.Named(branch, name) : new Target.Steps(branch, name, steps);
        assertEquals(expected, target);
        assertEquals(text.strip(), target.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "@",
                "blue@",
                "@head",
                "a@b@c",
                "+",
                "-",
                "+0",
                "a-0",
                "a b",
                "+1+1",
                "+99999999999",
                "+1a",
                "ä"
            })
    void refusesTheRest(String text) {
        assertEquals(
                "! '" + text
                        + "' names no place in the history. > Say an id or its start, head, heads, base, current, +2,"
                        + " -1, ID+2, ID-1, or one of these within a branch: LABEL@head.",
                answer(() -> Target.parse(text).toString()));
    }

    @Test
    void aRangeIsNoPlace() {
        assertEquals(
                "! 'base:head' is a range, and one place in the history is asked for."
                        + " > Ranges go with migrate:sql (migrate.revision) and migrate:history (migrate.range).",
                answer(() -> Target.parse("base:head").toString()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a:b          | false
            :            | false
            -2:          | false
            -2:a         | false
            -2:+2        | true
            current:     | true
            :current     | true
            :current-1   | true
            :a@current   | true
            """)
    void rangesSayWhetherTheyNeedADatabase(String text, boolean expected) {
        assertEquals(expected, Range.parse(text).needsDatabase());
        assertEquals(text, Range.parse(text).toString());
    }

    @Test
    void aTargetAloneIsARangeOffline() {
        assertEquals(":head", Range.parseOffline("head").toString());
        assertEquals("a:b", Range.parseOffline("a:b").toString());
    }
}
