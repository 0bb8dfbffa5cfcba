package dev.migrate.run;

import dev.migrate.run.RangedText.Piece;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A backfill as one statement for psql: a block that walks through the table as {@link BackfillRunner} does, commits after each
 * batch and notes how far it is, so that a run can go on where it was stopped.
 */
final class BackfillText {
    /** The ends of the range as lists of literals: {@code ('17')}; null where there is none. */
    private static final String BLOCK = """
            DO $TAG$
            DECLARE
                up_to text[];
                lower_end text;
                upper_end text;
                batch_rows bigint;
                passed_rows bigint := 0;
                changed_rows bigint := 0;
                reason text := $PROBLEM$;
            BEGIN
                IF reason IS NOT NULL THEN
                    RAISE '%', $REFUSAL$;
                END IF;
                LOOP
                    EXECUTE $NEXT$ INTO up_to;
                    upper_end := (SELECT '(' || pg_catalog.string_agg(pg_catalog.quote_literal(u.value), ', ' ORDER BY u.place) || ')'
                        FROM pg_catalog.unnest(up_to) WITH ORDINALITY AS u (value, place));
                    EXECUTE $STATEMENT$;
                    GET DIAGNOSTICS batch_rows = ROW_COUNT;
                    changed_rows := changed_rows + batch_rows;
                    IF up_to IS NULL THEN
            $DONE$            COMMIT;
                        EXIT;
                    END IF;
                    passed_rows := passed_rows + $BATCH$;
            $BATCH_DONE$        COMMIT;
                    lower_end := upper_end;
                    PERFORM pg_catalog.pg_sleep($PAUSE$);
                END LOOP;
            END
            $TAG$;
            """;

    private static final Pattern PLACE = Pattern.compile("\\$([A-Z_]+)\\$");

    private final Backfill backfill;
    private final KeyWalk walk;

    BackfillText(Backfill backfill) {
        this.backfill = backfill;
        this.walk = backfill.walk();
    }

    /** The value of the version table's column within the block. */
    String state() {
        return BackfillState.expression(1, walk.title(), "up_to", "passed_rows", "changed_rows");
    }

    /**
     * The block.
     *
     * @param batchDone statements that go with each batch
     * @param done statements that go with the last one
     */
    String block(String batchDone, String done) {
        Map<String, String> parts = new HashMap<>(Map.of(
                "BATCH", String.valueOf(walk.batch()),
                "PAUSE", String.valueOf(walk.pause().toMillis() / 1000.0),
                "BATCH_DONE", batchDone.indent(8),
                "DONE", done.indent(12),
                "NEXT", next(),
                "PROBLEM", walk.problem(),
                "REFUSAL", refusal(),
                "STATEMENT", statement()));
        parts.put("TAG", tag(parts.values()));
        return PLACE.matcher(BLOCK).replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group(1))));
    }

    private String refusal() {
        return "replace(" + Literal.text(walk.refusal("$REASON$")) + ", '$REASON$', reason)";
    }

    private String next() {
        String start = "SELECT ARRAY[" + walk.texts("k") + "] FROM " + walk.table() + " AS k";
        return Literal.text(start) + " || " + optional(" WHERE " + walk.row("k") + " > ", "lower_end", "") + " || "
                + Literal.text(walk.nextTail());
    }

    private String statement() {
        List<Piece> pieces = backfill.statement().pieces();
        return pieces.stream()
                .map(piece -> piece.isCondition() ? range(piece.content()) : Literal.text(piece.content()))
                .collect(Collectors.joining(" || "));
    }

    private String range(String qualifier) {
        String row = walk.row(qualifier);
        return optional(row + " > ", "lower_end", "true") + " || " + optional(" AND " + row + " <= ", "upper_end", "");
    }

    private static String optional(String text, String variable, String otherwise) {
        return "coalesce(" + Literal.text(text) + " || " + variable + ", '" + otherwise + "')";
    }

    /** One that none of the parts has. */
    private static String tag(Collection<String> parts) {
        String tag = "$migrate$";
        for (int i = 1; String.join("\n", parts).contains(tag); i++) {
            tag = "$migrate" + i + "$";
        }
        return tag;
    }
}
