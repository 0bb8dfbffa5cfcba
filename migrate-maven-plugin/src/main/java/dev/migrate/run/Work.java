package dev.migrate.run;

import dev.migrate.revision.Direction;
import dev.migrate.revision.Section;
import dev.migrate.revision.TransactionMode;
import java.util.List;
import java.util.OptionalInt;

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

    /**
     * The same work by the text that it was begun with, cut up as it was then: what mode a run was told is not kept, so it is
     * the one that makes as many parts as there were.
     */
    Work begun(Script stored, int parts) {
        List<SqlStatement> statements =
                StatementSplitter.split(stored.section(direction).sql());
        boolean saysNone = stored.section(direction)
                .options()
                .transaction()
                .filter(said -> said == TransactionMode.NONE)
                .isPresent();
        Work each = new Work(stored, direction, TransactionMode.NONE, Segment.of(statements, TransactionMode.NONE));
        if (saysNone) {
            return each;
        }
        Work joined =
                new Work(stored, direction, TransactionMode.SCRIPT, Segment.of(statements, TransactionMode.SCRIPT));
        return joined.segments.size() != parts && each.segments.size() == parts ? each : joined;
    }

    /** The statements of so many segments, from the first on; of all, where there are fewer. */
    List<SqlStatement> firstStatements(int count) {
        return segments.stream()
                .limit(count)
                .flatMap(segment -> segment.statements().stream())
                .toList();
    }

    /** How many segments so many statements are; empty: they end within one. */
    OptionalInt segmentsOf(int statements) {
        int passed = 0;
        for (int i = 0; i <= segments.size(); i++) {
            if (passed == statements) {
                return OptionalInt.of(i);
            }
            passed += i < segments.size() ? segments.get(i).statements().size() : 0;
        }
        return OptionalInt.empty();
    }

    /** What the statements before a segment have set until the end of their transaction, which the author took to be one with it. */
    String carried(int segment) {
        return mode == TransactionMode.SCRIPT ? SessionSql.carried(firstStatements(segment)) : "";
    }

    Section section() {
        return script.section(direction);
    }

    /** Whether the script and its row in the version table can share one transaction. */
    boolean isOneTransaction() {
        return segments.isEmpty() || (segments.size() == 1 && segments.get(0).transactional());
    }

    /** All of one that is one transaction. */
    Segment whole() {
        return segments.isEmpty() ? new Segment(true, List.of()) : segments.get(0);
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
