package dev.migrate.run;

import dev.migrate.MigrateException;
import dev.migrate.revision.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The server refused a statement of a script. What the script did in that transaction is rolled back. */
public final class StatementFailedException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final String source;
    private final int line;
    private final String revision;
    private final transient ServerFault fault;
    private final transient List<Blocker> blockers;

    StatementFailedException(SegmentFailure failure, List<String> outcome) {
        // Without a cause: the driver's exception may quote secrets, and says nothing that is not here.
        super(problem(failure, outcome), advice(failure));
        Work work = failure.work();
        this.source = work.script().source();
        this.line = work.fileLine(failure.line());
        this.revision = work.script().id();
        this.fault = failure.fault();
        this.blockers = blockers(failure);
    }

    /** The name of the file. */
    public String source() {
        return source;
    }

    /** The line of the file, from 1: where the server puts the error, else where the statement begins. */
    public int line() {
        return line;
    }

    /** The revision's id. */
    public String revision() {
        return revision;
    }

    /** Five chars, such as {@code 42P01}. */
    public String sqlState() {
        return fault.sqlState();
    }

    /** The server's hint. */
    public Optional<String> hint() {
        return fault.hint();
    }

    /** The server's detail. */
    public Optional<String> detail() {
        return fault.detail();
    }

    /** Who was in the way, where a lock was not to be had. */
    public List<Blocker> blockers() {
        return blockers;
    }

    private static String problem(SegmentFailure failure, List<String> outcome) {
        Work work = failure.work();
        ServerFault fault = failure.fault();
        List<String> lines = new ArrayList<>();
        lines.add(work.script().source() + ":" + work.fileLine(failure.line()) + ": " + fault.text());
        lines.add("  " + what(failure));
        fault.detail().ifPresent(text -> lines.add("  Detail: " + text));
        fault.hint().ifPresent(text -> lines.add("  Hint: " + text));
        fault.where().ifPresent(text -> lines.add("  Where: " + text.replace("\n", "\n    ")));
        blockers(failure).forEach(blocker -> lines.add("  Blocked by: " + blocker.text()));
        lines.addAll(outcome);
        return String.join("\n", lines);
    }

    /** Somebody who was in the way earlier has nothing to do with another fault. */
    private static List<Blocker> blockers(SegmentFailure failure) {
        boolean waited = failure.fault().isLockConflict() || failure.fault().isCancelled();
        return waited ? failure.blockers() : List.of();
    }

    private static String what(SegmentFailure failure) {
        return failure.statement()
                .map(statement -> "Statement: " + Excerpt.of(statement.text()))
                .orElseGet(() -> switch (failure.phase()) {
                    case COMMIT -> "At the commit.";
                    case PROGRAM ->
                        "In the class "
                                + failure.work()
                                        .script()
                                        .program()
                                        .map(Program::name)
                                        .orElse("");
                    case STATEMENT, SOMEWHERE, VERSION_ROWS -> "In one of the statements from this line on.";
                });
    }

    private static String advice(SegmentFailure failure) {
        String again = "mvn migrate:" + failure.work().direction().word();
        if (failure.fault().isLockConflict()) {
            return "Run " + again
                    + " when the others are done, or allow more with migrate.lockTimeout and migrate.lockRetries.";
        }
        return switch (failure.fault().sqlState()) {
            case "23502" ->
                "There are rows without a value there. Give them one with an UPDATE before that statement, at the place that"
                        + " is marked with todo where the script has one, and run " + again + " again.";
            case "25001", "2D000", "55P04" ->
                failure.work().mode() == TransactionMode.RUN
                        ? "Run without migrate.transaction=run."
                        : "Write transaction=none on the line of the " + section(failure) + " section, and run " + again
                                + ".";
            case "57014" ->
                "Raise statement-timeout on the line of the " + section(failure) + " section if it was too short,"
                        + " and run " + again + ".";
            default ->
                failure.work().script().program().isPresent()
                        ? "Correct the class and run mvn compile migrate:"
                                + failure.work().direction().word() + " again."
                        : "Correct the script and run " + again + " again.";
        };
    }

    private static String section(SegmentFailure failure) {
        return "-- migrate:" + failure.work().direction().word();
    }
}
