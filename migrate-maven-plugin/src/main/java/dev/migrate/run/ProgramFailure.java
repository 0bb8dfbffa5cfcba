package dev.migrate.run;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A program has failed: at a statement, or in its own code. */
public final class ProgramFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final SQLException fault;
    private final int line;
    private final @Nullable String statement;

    /**
     * What is known.
     *
     * @param fault of the database; of the program's own code, one that holds its message
     * @param line of the program's source; 1 where it is not known
     * @param statement the SQL that the database refused; null: it was none
     */
    public ProgramFailure(SQLException fault, int line, @Nullable String statement) {
        super(fault);
        this.fault = fault;
        this.line = line;
        this.statement = statement;
    }

    SegmentFailure of(Work work, boolean lost) {
        Optional<SqlStatement> sql = Optional.ofNullable(statement).map(text -> new SqlStatement(text, 0, line));
        SegmentFailure.Phase phase = sql.isPresent() ? SegmentFailure.Phase.STATEMENT : SegmentFailure.Phase.PROGRAM;
        return new SegmentFailure(work, phase, fault, sql, line, lost);
    }
}
