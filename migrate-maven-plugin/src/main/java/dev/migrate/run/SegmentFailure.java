package dev.migrate.run;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What went wrong in a segment; the session's transaction is rolled back. */
final class SegmentFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** What was being done. */
    enum Phase {
        /** A statement, and it is known which. */
        STATEMENT,
        /** One of the statements of a text, or what was sent with it. */
        SOMEWHERE,
        /** The code of a program. */
        PROGRAM,
        /** The rows of the version and the log table. */
        VERSION_ROWS,
        /** The commit; deferred constraints are checked there. */
        COMMIT
    }

    private final transient Work work;
    private final Phase phase;
    private final transient ServerFault fault;
    private final transient Optional<SqlStatement> statement;
    private final int line;
    private final boolean lost;
    private transient List<Blocker> blockers = List.of();
    private transient List<Work> inDoubt;

    /** The line is one of the section, from 1. */
    SegmentFailure(
            Work work, Phase phase, SQLException cause, Optional<SqlStatement> statement, int line, boolean lost) {
        super(cause);
        this.work = work;
        this.phase = phase;
        this.fault = ServerFault.of(cause);
        this.statement = statement;
        this.line = line;
        this.lost = lost;
        this.inDoubt = List.of(work);
    }

    Work work() {
        return work;
    }

    Phase phase() {
        return phase;
    }

    ServerFault fault() {
        return fault;
    }

    Optional<SqlStatement> statement() {
        return statement;
    }

    int line() {
        return line;
    }

    /** Whether the session is gone. */
    boolean isLost() {
        return lost;
    }

    List<Blocker> blockers() {
        return blockers;
    }

    void blockedBy(List<Blocker> sessions) {
        this.blockers = sessions;
    }

    /** What may be done or not, since the session was lost before the server had answered: this work, and those sent with it. */
    List<Work> inDoubt() {
        return inDoubt;
    }

    void inDoubt(List<Work> works) {
        this.inDoubt = List.copyOf(works);
    }

    /** The same, of another work that was sent with it. */
    SegmentFailure of(Work other) {
        SQLException cause = (SQLException) Objects.requireNonNull(getCause());
        return new SegmentFailure(other, phase, cause, statement, line, lost);
    }
}
