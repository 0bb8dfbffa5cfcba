package dev.migrate.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.revision.TransactionMode;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentTest {

    /** T: a transaction with its number of statements; A: a statement alone. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | ``",
                "select 1; select 2 | T2",
                "select 1; create index concurrently i on t (a); select 2; select 3 | T1 A T2",
                "vacuum; vacuum | A A",
                "alter type e add value 'x'; select 1 | T2",
                "alter type e add value 'x'; select 'x'::e | T1 T1",
                "alter type e add value 'x'; alter type e add value 'y'; select 1; select 'y'; select 'x' | T3 T2",
                "alter type e add value if not exists 'it''s'; select 'it''s'; alter type e add value 'z' | T1 T2",
                "alter type e add value 'x'; select '{a,x}'::e[] | T1 T1",
                "alter type e add value 'x'; do $$ begin perform 'x'; end $$ | T1 T1",
                "alter type e add value 'x'; do 'begin perform ''x''; end' | T1 T1",
                "alter type e add value 'x'; select '(1,x)'::r | T1 T1",
                "alter type e add value 'x'; comment on table t is 'an x in a text' | T2",
                "select 'x'; alter type e add value 'x' | T2",
                "alter type e add value 'x'; vacuum; select 'x' | T1 A T1",
                "alter type e add value 'x'; alter type e add value 'y' after 'x' | T2",
                "call p(); do $$ $$ | T2"
            })
    void commitsOnlyWhereItMust(String sql, String expected) {
        assertEquals(expected, shape(sql, TransactionMode.SCRIPT));
    }

    @Test
    void rowsForTheClientAreRefused() {
        ScriptException refusal = assertThrows(
                ScriptException.class,
                () -> shape("select 1;\ncopy (select 1) to stdout (format csv)", TransactionMode.SCRIPT));
        assertTrue(refusal.getMessage().contains("sends rows to the client"), refusal::getMessage);
        assertEquals("T2", shape("copy t to '/tmp/x'; select 1", TransactionMode.SCRIPT));
    }

    @Test
    void dataMayUseAValueToo() {
        assertEquals(
                "T1 T1", shape("alter type e add value 'x'; copy t from stdin;\n1\tx\n\\.\n", TransactionMode.SCRIPT));
        assertEquals(
                "T2", shape("alter type e add value 'x'; copy t from stdin;\n1\ty\n\\.\n", TransactionMode.SCRIPT));
    }

    @Test
    void eachStatementByItselfWhereAsked() {
        assertEquals("T1 A A T1", shape("select 1; call p(); vacuum; select 2", TransactionMode.NONE));
    }

    @Test
    void aWholeRunIsOneOrRefused() {
        assertEquals("T2", shape("alter type e add value 'x'; select 1", TransactionMode.RUN));
        ScriptException refused =
                assertThrows(ScriptException.class, () -> shape("select 1;\nvacuum t", TransactionMode.RUN));
        assertEquals(2, refused.line());
        assertTrue(refused.advice().orElseThrow().contains("migrate.transaction=run"));
    }

    @Test
    void whatTheDriverCannotDoWithoutIsLeftAlone() {
        ScriptException refused = assertThrows(
                ScriptException.class,
                () -> shape("select 1;\n\nset datestyle = 'german, dmy'; select 2", TransactionMode.SCRIPT));
        assertEquals(3, refused.line());
        assertEquals(
                "Line 3: set datestyle = 'german, dmy' would end the session: the driver takes dates in the style ISO and texts in"
                        + " UTF-8 only",
                refused.getMessage());
    }

    @Test
    void anIndexThatIsBuiltConcurrentlyHasAName() {
        ScriptException refused = assertThrows(
                ScriptException.class, () -> shape("create index concurrently on t (a)", TransactionMode.SCRIPT));
        assertEquals("Give the index a name.", refused.advice().orElseThrow());
    }

    private static String shape(String sql, TransactionMode mode) {
        return Segment.of(StatementSplitter.split(sql), mode).stream()
                .map(s -> s.transactional() ? "T" + s.statements().size() : "A")
                .collect(Collectors.joining(" "));
    }
}
