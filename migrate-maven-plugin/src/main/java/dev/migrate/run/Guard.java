package dev.migrate.run;

import dev.migrate.MigrateException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stands before each statement that takes rows or values away, in its transaction: what has come since they were counted is
 * seen, and a copy is of what is really taken. What this run has made itself is not guarded.
 */
final class Guard {
    private final Session session;
    private final Safeguard safeguard;
    private final TakenReader reader;
    private final Archive archive;
    private final Map<Long, Integer> existing = new HashMap<>();
    private boolean guards;

    Guard(Session session, Safeguard safeguard, RunSettings settings, RunListener listener) {
        this.session = session;
        this.safeguard = safeguard;
        this.reader = new TakenReader(session);
        this.archive = new Archive(session, safeguard.archiveSchema(), settings, listener);
    }

    /** Looks at what is there before the run. */
    void begin(List<Work> works) throws SQLException {
        guards = (safeguard.archive() || !safeguard.allowed())
                && works.stream()
                        .anyMatch(work -> Takings.mayBeIn(work.section().sql()));
        if (guards || safeguard.restore()) {
            existing.putAll(reader.existing());
        }
        if (guards && safeguard.archive()) {
            makeArchive();
        }
    }

    private void makeArchive() {
        try {
            archive.make();
        } catch (SQLException e) {
            throw new MigrateException(
                    "The archive " + safeguard.archiveSchema() + " cannot be made: "
                            + ServerFault.of(e).text() + "\nNothing was run.",
                    "Let the role make schemas (GRANT CREATE ON DATABASE), or name a schema that it may use with migrate.archiveSchema.",
                    e);
        }
    }

    /** Whether a segment must be run statement by statement. */
    boolean concerns(Work work, Segment segment) {
        return (guards
                        && segment.statements().stream()
                                .anyMatch(s -> !Takings.of(s).isEmpty()))
                || (safeguard.restore() && isLastTransaction(work, segment));
    }

    /** Before a statement: copies what it takes, or refuses. */
    void before(Work work, SqlStatement statement) throws SQLException {
        if (!guards) {
            return;
        }
        for (Taken taken : taken(statement)) {
            if (isGuarded(taken)) {
                session.execute("LOCK TABLE " + taken.from() + " IN SHARE ROW EXCLUSIVE MODE");
                TransferSettings.seeingAllRows(session, () -> {
                    if (session.isTrue(taken.existsSql())) {
                        keep(work, taken);
                    }
                });
            }
        }
    }

    /** The same before one that no transaction holds: no copy can be kept of what that takes. */
    void beforeAlone(SqlStatement statement) throws SQLException {
        if (!guards) {
            return;
        }
        for (Taken taken : taken(statement)) {
            if (isGuarded(taken) && !safeguard.allows(taken) && session.isTrue(taken.existsSql())) {
                throw refused(taken, "It runs in no transaction that a copy could share. To lose it: ");
            }
        }
    }

    /** After the statements of a segment: puts back what was archived. */
    void after(Work work, Segment segment) throws SQLException {
        if (safeguard.restore() && isLastTransaction(work, segment)) {
            try {
                new Restore(session, archive, work, existing.keySet()).run();
            } catch (SQLException e) {
                throw session.isLost() || e instanceof GuardException ? e : notPutBack(e);
            }
        }
    }

    private GuardException notPutBack(SQLException e) {
        return new GuardException(
                "what was archived in " + safeguard.archiveSchema() + " cannot be put back behind this: "
                        + ServerFault.of(e).text(),
                "Run it without migrate.restore; the copies stay in the archive.");
    }

    private void keep(Work work, Taken taken) throws SQLException {
        if (safeguard.archive() && taken.isArchivable()) {
            archive.copy(work, taken);
        } else if (!safeguard.allows(taken)) {
            throw refused(taken, "To keep a copy in the database: -Dmigrate.archive=true. To lose it: ");
        }
    }

    private static GuardException refused(Taken taken, String advice) {
        return new GuardException(
                "this statement would take away what is in " + taken.subject()
                        + ", and was not there when it was counted",
                advice + "-Dmigrate.allowDataLoss=true");
    }

    private List<Taken> taken(SqlStatement statement) throws SQLException {
        List<Taken> all = new ArrayList<>();
        for (Taking taking : Takings.of(statement)) {
            for (Taken taken : reader.read(taking)) {
                if (all.stream().noneMatch(taken::isWithin)) {
                    all.add(taken);
                }
            }
        }
        return all;
    }

    private boolean isGuarded(Taken taken) {
        return Optional.ofNullable(existing.get(taken.table()))
                .filter(columns -> taken.number() <= columns)
                .isPresent();
    }

    private static boolean isLastTransaction(Work work, Segment segment) {
        List<Segment> transactions =
                work.segments().stream().filter(Segment::transactional).toList();
        return transactions.isEmpty()
                ? work.segments().isEmpty()
                : transactions.get(transactions.size() - 1).equals(segment);
    }
}
