package dev.migrate.run;

import dev.migrate.revision.Direction;
import dev.migrate.revision.Section;
import dev.migrate.revision.TransactionMode;
import java.util.List;

/** One script, read and cut up, to be run in one direction. */
record Work(Script script, Direction direction, TransactionMode mode, List<Segment> segments) {

    Work {
        segments = List.copyOf(segments);
    }

    /**
     * Reads a script.
     *
     * @throws ScriptException when it cannot be run as it is written: with file and line
     * @throws IrreversibleException when its author said so
     */
    static Work of(Script script, Direction direction, RunSettings settings) {
        Section section = script.section(direction);
        section.options().irreversible().ifPresent(reason -> {
            throw new IrreversibleException(script, reason);
        });
        TransactionMode mode = settings.transactionOf(section.options());
        if (script.program().isPresent()) {
            return new Work(script, direction, mode, List.of());
        }
        try {
            List<SqlStatement> statements = StatementSplitter.split(section.sql());
            Backfill.refuseAfter(
                    statements.isEmpty()
                            ? 0
                            : statements.get(statements.size() - 1).end(),
                    section.sql());
            return new Work(script, direction, mode, Segment.of(statements, mode));
        } catch (ScriptException e) {
            throw e.in(script.source(), section.firstLine());
        }
    }

    /** The same work by another text of the script, cut up in the same way. */
    Work rewritten(Script other) {
        String sql = other.section(direction).sql();
        return new Work(other, direction, mode, Segment.of(StatementSplitter.split(sql), mode));
    }

    Section section() {
        return script.section(direction);
    }

    /** Whether the script and its row in the version table can share one transaction. */
    boolean isOneTransaction() {
        return segments.isEmpty() || (segments.size() == 1 && segments.get(0).transactional());
    }

    /** The line of the file on which a segment begins; for the one after the last, the section's. */
    int fileLineOf(int segment) {
        return segment < segments.size()
                ? fileLine(segments.get(segment).first().firstWordLine())
                : section().firstLine();
    }

    /** The line of the file for a line of the section. */
    int fileLine(int line) {
        return section().firstLine() + line - 1;
    }
}
