package dev.migrate.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * How far a backfill is, as the version table holds it: written with each batch, in the batch's own transaction.
 *
 * @param number of the backfill in its revision, from 1, where a program has several; else 1
 * @param walk title of the {@link KeyWalk}
 * @param behind the last key that is done; empty: none is
 * @param passed rows of the table that were gone through
 * @param changed rows that were changed
 */
record BackfillState(int number, String walk, List<String> behind, long passed, long changed) {
    static final String COLUMNS = "(backfill->>'number')::int AS number, backfill->>'walk' AS walk,"
            + " ARRAY(SELECT pg_catalog.jsonb_array_elements_text(backfill->'behind')) AS behind,"
            + " (backfill->>'passed')::bigint AS passed, (backfill->>'changed')::bigint AS changed";

    BackfillState {
        behind = List.copyOf(behind);
    }

    static BackfillState start(int number, KeyWalk walk) {
        return new BackfillState(number, walk.title(), List.of(), 0, 0);
    }

    static BackfillState read(ResultSet row) throws SQLException {
        return new BackfillState(
                row.getInt("number"),
                row.getString("walk"),
                List.of((String[]) row.getArray("behind").getArray()),
                row.getLong("passed"),
                row.getLong("changed"));
    }

    /** After one batch more. */
    BackfillState after(List<String> upTo, int rows, long changedRows) {
        return new BackfillState(number, walk, upTo, passed + rows, changed + changedRows);
    }

    /** The value of the version table's column. */
    String expression() {
        return expression(number, walk, Literal.array(behind), String.valueOf(passed), String.valueOf(changed));
    }

    /** The same of other expressions. */
    static String expression(int number, String walk, String behind, String passed, String changed) {
        return "pg_catalog.jsonb_build_object('number', " + number + ", 'walk', " + Literal.text(walk)
                + "::text, 'behind', " + behind + ", 'passed', " + passed + ", 'changed', " + changed + ")";
    }
}
