package dev.migrate.run;

import dev.migrate.revision.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Statements that commit together: the part of a script that is either done or not done.
 *
 * @param transactional false: one statement that runs in no transaction, or in many
 */
record Segment(boolean transactional, List<SqlStatement> statements) {

    Segment {
        statements = List.copyOf(statements);
    }

    SqlStatement first() {
        return statements.get(0);
    }

    /** What is run range by range; empty: the segment is run as it is. */
    Optional<Backfill> backfill() {
        return transactional ? Optional.empty() : Backfill.of(first());
    }

    /**
     * Cuts a script at the commits that PostgreSQL makes necessary, and at each statement where the mode is NONE.
     *
     * @throws ScriptException for a statement that would take the transaction or the lock out of the runner's hands, and in
     *     the mode RUN for one that needs a transaction of its own
     */
    static List<Segment> of(List<SqlStatement> statements, TransactionMode mode) {
        List<Segment> segments = new ArrayList<>();
        List<SqlStatement> open = new ArrayList<>();
        EnumValues values = new EnumValues();
        Backfill.refuseBehind(statements);
        for (SqlStatement statement : statements) {
            boolean transactional = transactional(statement, mode);
            boolean joins = transactional && mode != TransactionMode.NONE && !values.usedIn(statement);
            if (!joins) {
                close(open, segments, values);
            }
            if (transactional) {
                open.add(statement);
                values.add(statement);
            } else {
                segments.add(new Segment(false, List.of(statement)));
            }
        }
        close(open, segments, values);
        return segments;
    }

    private static void close(List<SqlStatement> open, List<Segment> segments, EnumValues values) {
        if (!open.isEmpty()) {
            segments.add(new Segment(true, open));
        }
        open.clear();
        values.commit();
    }

    private static boolean transactional(SqlStatement statement, TransactionMode mode) {
        if (Backfill.of(statement).isPresent()) {
            return backfill(statement, mode);
        }
        StatementKind kind = StatementKind.of(statement);
        return switch (kind) {
            case ORDINARY -> true;
            case MAY_COMMIT -> mode != TransactionMode.NONE;
            case ALONE -> alone(statement, mode);
            case CONTROL ->
                throw refused(
                        statement,
                        kind.problem(),
                        "Take it out. With transaction=none on the section's line each statement commits by itself.");
            case COPIES_OUT ->
                throw refused(
                        statement, kind.problem(), "Take it out, or let the server write a file: COPY … TO '/a/file'.");
            case DISCARDS_LOCKS ->
                throw refused(
                        statement,
                        kind.problem(),
                        "Take it out: each revision begins with a fresh session state anyway.");
            case ENDS_SESSION -> throw DriverSetting.refusal(statement);
        };
    }

    private static boolean backfill(SqlStatement statement, TransactionMode mode) {
        if (mode == TransactionMode.RUN) {
            throw refused(
                    statement,
                    "is a backfill, which commits after each batch, and the whole run is to be one transaction",
                    "Run without migrate.transaction=run.");
        }
        if (StatementKind.of(statement) != StatementKind.ORDINARY) {
            throw refused(
                    statement,
                    "cannot be a backfill: each batch is a transaction of the run's own",
                    "Take the line -- migrate:backfill out.");
        }
        return false;
    }

    private static boolean alone(SqlStatement statement, TransactionMode mode) {
        if (mode == TransactionMode.RUN) {
            throw refused(
                    statement,
                    "cannot run in a transaction, and the whole run is to be one",
                    "Run without migrate.transaction=run.");
        }
        Recovery.of(statement);
        return false;
    }

    private static ScriptException refused(SqlStatement statement, String why, String remedy) {
        return new ScriptException(statement.firstWordLine(), Excerpt.of(statement.text()) + " " + why, remedy);
    }
}
