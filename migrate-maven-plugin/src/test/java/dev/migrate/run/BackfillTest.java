package dev.migrate.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.revision.TransactionMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackfillTest {
    private static final String LINE = "-- migrate:backfill key=id batch=500 pause=100ms\n";

    @Test
    void theLineSaysHowTheTableIsGoneThrough() {
        assertEquals(
                new KeyWalk("public.device", List.of("tenant_id", "\"I,d\""), 20, Duration.ofSeconds(2)),
                backfill(
                                "-- why\n--migrate:backfill key=tenant_id,\"I,d\" batch=20 pause=2s\n-- more\nDELETE FROM public.device")
                        .walk());
        assertEquals(
                new KeyWalk("t", List.of("id"), 1000, Duration.ZERO),
                backfill("-- migrate:backfill key=id\nDELETE FROM t").walk());
    }

    @Test
    void theRangeGoesIntoTheCondition() {
        ranged("UPDATE public.d SET n = 1", "UPDATE public.d SET n = 1\nWHERE (public.d) ");
        ranged("UPDATE d SET n = 1 WHERE a OR b", "UPDATE d SET n = 1 WHERE ( a OR b\n) AND (d) ");
        ranged(
                "UPDATE ONLY \"D\" * AS x SET n = (SELECT 1 WHERE true) WHERE a -- end",
                "UPDATE ONLY \"D\" * AS x SET n = (SELECT 1 WHERE true) WHERE ( a -- end\n) AND (x) ");
        ranged(
                "UPDATE d x SET n = o.n FROM o WHERE o.id = x.id RETURNING x.id",
                "UPDATE d x SET n = o.n FROM o WHERE ( o.id = x.id \n) AND (x) RETURNING x.id");
        ranged("DELETE FROM d USING o", "DELETE FROM d USING o\nWHERE (d) ");
        ranged("delete from a.d z returning id", "delete from a.d z \nWHERE (z) returning id");
    }

    @Test
    void theAuthorMayMarkItsPlace() {
        Backfill backfill = backfill("-- migrate:backfill table=public.d key=id\n"
                + "INSERT INTO h SELECT '/* migrate:range x */', d.* FROM d WHERE true /* migrate:range d */");
        backfill("-- migrate:backfill table=public.d key=id\n"
                + "INSERT INTO h SELECT * FROM d WHERE (a OR b) AND c /* migrate:range d */");
        assertEquals("public.d", backfill.walk().table());
        assertTrue(backfill.statement()
                .with(qualifier -> qualifier + ".id > 7")
                .endsWith("SELECT '/* migrate:range x */', d.* FROM d WHERE true  AND (d.id > 7)"));
    }

    @Test
    void placesInTheTextAreFoundAgain() {
        RangedText text =
                backfill(LINE + "UPDATE d SET n = 1 WHERE a RETURNING b").statement();
        String made = text.with(qualifier -> "(d.id) > 7");
        for (String word : List.of("UPDATE", "n = 1", "a ", "RETURNING", "b")) {
            int from = LINE.length();
            assertEquals(
                    text.text().indexOf(word, from),
                    text.original(made.indexOf(word, from), qualifier -> "(d.id) > 7"),
                    word);
        }
        assertEquals(
                text.text().indexOf("RETURNING"), text.original(made.indexOf("(d.id)"), qualifier -> "(d.id) > 7"));
    }

    @Test
    void aRangeIsBetweenTwoKeys() {
        KeyWalk walk = new KeyWalk("d", List.of("a", "b"), 10, Duration.ZERO);
        assertEquals("true", walk.range("x", List.of(), java.util.Optional.empty()));
        assertEquals(
                "(x.a, x.b) > ('1', 'it''s') AND (x.a, x.b) <= ('2', ' ')",
                walk.range("x", List.of("1", "it's"), java.util.Optional.of(List.of("2", " "))));
        assertEquals("(a, b) > ('1', '2')", walk.range("", List.of("1", "2"), java.util.Optional.empty()));
    }

    @Test
    void whatIsNoCommentIsNoLine() {
        assertTrue(Backfill.of(new SqlStatement("SELECT '\n-- migrate:backfill key=id\n'", 0, 1))
                .isEmpty());
        assertTrue(Backfill.of(new SqlStatement("-- migrate:backfills of old\nSELECT 1", 0, 1))
                .isEmpty());
    }

    @Test
    void faultsAreToldWithTheirLine() {
        refused(1, "does not say by which key", "-- migrate:backfill batch=5\nDELETE FROM t;");
        refused(2, "unknown option 'size=5'", "\n-- migrate:backfill key=id size=5\nDELETE FROM t;");
        refused(1, "unknown option 'fast'", "-- migrate:backfill key=id fast\nDELETE FROM t;");
        refused(1, "the option key stands twice", "-- migrate:backfill key=id key=id\nDELETE FROM t;");
        refused(1, "batch=0 is no number", "-- migrate:backfill key=id batch=0\nDELETE FROM t;");
        refused(1, "pause=5 is no time", "-- migrate:backfill key=id pause=5\nDELETE FROM t;");
        refused(2, "stands once, above", "DELETE FROM t\n-- migrate:backfill key=id\nWHERE true;");
        refused(2, "above no statement", "DELETE FROM t;\n-- migrate:backfill key=id\n");
        refused(1, "the statement is about u", "-- migrate:backfill key=id table=t\nDELETE FROM u;");
        refused(2, "has no place in INSERT", LINE + "INSERT INTO t SELECT 1;");
        refused(2, "has no place in UPDATE", LINE + "UPDATE t SET n = 1 WHERE CURRENT OF c;");
        refused(
                2,
                "the mark of the range stands behind an OR",
                "-- migrate:backfill key=id table=t\nINSERT INTO h SELECT * FROM t e WHERE a AND b OR c /* migrate:range e */;");
        refused(
                1,
                "the statement sets id, by which",
                LINE + "UPDATE t SET n = (SELECT 1, 2), (a, ID) = (1, 2) WHERE b;");
        refused(2, "stands behind a statement", "SELECT 1;\nSELECT 2; -- migrate:backfill key=id\nUPDATE t SET n = 1;");
        refused(
                1,
                "the statement inserts into public.t, which is gone through",
                "-- migrate:backfill key=id table=public.t\nWITH e AS (SELECT * FROM t d WHERE a /* migrate:range d */)"
                        + " INSERT INTO T (a) SELECT a FROM e;");
        refused(1, "which table is gone through", LINE + "INSERT INTO t SELECT 1 WHERE true /* migrate:range */;");
        refused(
                2,
                "cannot be a backfill",
                "-- migrate:backfill key=id table=t\nDO 'x /* migrate:range */' /* migrate:range */;");
    }

    @Test
    void itIsASegmentOfItsOwn() {
        List<Segment> segments = Segment.of(
                StatementSplitter.split("SELECT 1;\n" + LINE + "DELETE FROM t;\nSELECT 2;"), TransactionMode.SCRIPT);
        assertEquals(3, segments.size());
        assertEquals(
                List.of(false, true, false),
                segments.stream().map(segment -> segment.backfill().isPresent()).toList());
        ScriptException whole = assertThrows(
                ScriptException.class,
                () -> Segment.of(StatementSplitter.split(LINE + "DELETE FROM t;"), TransactionMode.RUN));
        assertTrue(String.valueOf(whole.getMessage()).contains("commits after each batch"));
    }

    private static void ranged(String sql, String expected) {
        assertEquals(LINE + expected, backfill(LINE + sql).statement().with(qualifier -> qualifier));
    }

    private static Backfill backfill(String sql) {
        return Backfill.of(new SqlStatement(sql, 0, 1)).orElseThrow();
    }

    private static void refused(int line, String problem, String sql) {
        Script script = Scripts.script("a", "", sql, "");
        ScriptException refusal = assertThrows(
                ScriptException.class, () -> Work.of(script, dev.migrate.revision.Direction.UPGRADE, Scripts.SETTINGS));
        assertTrue(String.valueOf(refusal.getMessage()).contains(problem), refusal::getMessage);
        assertEquals(9 + line, refusal.line());
    }
}
