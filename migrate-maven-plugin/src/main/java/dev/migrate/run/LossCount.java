package dev.migrate.run;

import dev.migrate.run.Taking.Counter;
import dev.migrate.run.Taking.Unknown;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Counts what scripts would take away, before any of them is run. The count is exact, by a scan of the table; one that takes
 * longer than a statement may is given up for the server's own estimate.
 */
final class LossCount {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Pattern SEARCH_PATH = Pattern.compile("^set (?:session |local )?(?:search_path|schema)\\b");

    private final Session session;
    private final TakenReader reader;
    private final Duration limit;
    private final Duration lockTimeout;
    private final List<Taken> seen = new ArrayList<>();
    private final List<Loss> losses = new ArrayList<>();

    LossCount(Session session, RunSettings settings) {
        this.session = session;
        this.reader = new TakenReader(session);
        this.limit = settings.statementTimeout().isZero() ? LONGEST : settings.statementTimeout();
        this.lockTimeout = settings.lockTimeout();
    }

    /**
     * Of what is there now: what an earlier one of the scripts will have made is not.
     *
     * @param done how many statements of a script, by its id, are not run any more
     */
    List<Loss> of(List<Work> works, Map<String, Integer> done) throws SQLException {
        for (Work work : works) {
            begin();
            count(work, done.getOrDefault(work.script().id(), 0));
            session.rollBack();
        }
        return losses;
    }

    private void count(Work work, int done) throws SQLException {
        int passed = 0;
        for (Segment segment : work.segments()) {
            for (SqlStatement statement : segment.statements()) {
                follow(statement);
                if (passed++ >= done) {
                    count(work, segment, statement);
                }
            }
        }
    }

    /** Names mean what they mean by then. */
    private void follow(SqlStatement statement) throws SQLException {
        if (SEARCH_PATH.matcher(statement.firstWords()).find()) {
            attempt(() -> session.execute(statement.text()));
        }
    }

    private void count(Work work, Segment segment, SqlStatement statement) throws SQLException {
        for (Taking taking : Takings.of(statement)) {
            count(work, segment, statement, taking);
        }
    }

    private void begin() throws SQLException {
        session.execute("BEGIN READ ONLY;\nSET LOCAL row_security = off;\nSET LOCAL statement_timeout = "
                + limit.toMillis() + ";\nSET LOCAL lock_timeout = " + lockTimeout.toMillis());
    }

    private void count(Work work, Segment segment, SqlStatement statement, Taking taking) throws SQLException {
        if (taking instanceof Unknown unknown) {
            addOther(work, statement, unknown.text(), "it cannot be counted", "what it takes is not known");
        } else if (taking instanceof Counter counter) {
            reader.counted(counter.sequence())
                    .ifPresent(value -> addOther(
                            work,
                            statement,
                            "sequence " + counter.sequence(),
                            "it has counted to " + value,
                            "it is no table"));
        } else {
            for (Taken taken : reader.read(taking)) {
                if (seen.stream().noneMatch(taken::isWithin)) {
                    seen.add(taken);
                    amount(taken)
                            .ifPresent(text -> add(
                                    work,
                                    statement,
                                    taken.table(),
                                    taken.number(),
                                    taken.subject(),
                                    text,
                                    obstacle(segment, taken)));
                }
            }
        }
    }

    /** Empty: there is nothing. */
    private Optional<String> amount(Taken taken) throws SQLException {
        String noun = taken.column().isPresent() ? "value" : "row";
        List<Long> counted = new ArrayList<>();
        Optional<SQLException> failure =
                attempt(() -> counted.addAll(session.query(taken.countSql(), row -> row.getLong(1))));
        if (failure.isEmpty()) {
            long number = counted.get(0);
            return number == 0 ? Optional.empty() : Optional.of(number + " " + noun + (number == 1 ? "" : "s"));
        }
        ServerFault fault = ServerFault.of(failure.get());
        return Optional.of(fault.isCancelled() ? estimate(taken, noun) : "not counted: " + fault.text());
    }

    private String estimate(Taken taken, String noun) throws SQLException {
        long rows = session.query(
                        "SELECT pg_catalog.sum(greatest(c.reltuples, 0))::bigint FROM pg_catalog.pg_class c WHERE c.oid = "
                                + taken.table() + " OR EXISTS (SELECT FROM pg_catalog.pg_partition_tree("
                                + taken.table()
                                + "::oid::pg_catalog.regclass) p WHERE p.relid = c.oid)",
                        row -> row.getLong(1))
                .get(0);
        String many = rows == 0 ? "an unknown number of " + noun + "s" : "about " + rows + " rows";
        return many + " (not counted within " + limit.toSeconds() + " s)";
    }

    private static String obstacle(Segment segment, Taken taken) {
        if (!segment.transactional()) {
            return "it is taken in no transaction that a copy could share";
        }
        if (taken.isArchivable()) {
            return "";
        }
        return taken.detail().isPresent()
                ? "its values are changed in place"
                : "its table has no primary key to know the rows by";
    }

    private void addOther(Work work, SqlStatement statement, String subject, String amount, String obstacle) {
        add(work, statement, 0, 0, subject, amount, obstacle);
    }

    private void add(
            Work work, SqlStatement statement, long table, int column, String subject, String amount, String obstacle) {
        losses.add(new Loss(
                work.script().id(),
                work.script().source(),
                work.fileLine(statement.firstWordLine()),
                table,
                column,
                subject,
                amount,
                obstacle.isEmpty(),
                obstacle));
    }

    private interface Attempt {
        void run() throws SQLException;
    }

    /** Within the transaction, which goes on after a failure. */
    private Optional<SQLException> attempt(Attempt attempt) throws SQLException {
        session.execute("SAVEPOINT migrate_count");
        try {
            attempt.run();
            session.execute("RELEASE migrate_count");
            return Optional.empty();
        } catch (SQLException e) {
            if (session.isLost()) {
                throw e;
            }
            session.execute("ROLLBACK TO migrate_count");
            return Optional.of(e);
        }
    }
}
