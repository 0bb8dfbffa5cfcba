package dev.migrate.run;

import dev.migrate.revision.SectionOptions;
import java.time.Duration;
import java.util.regex.Pattern;

/** How long the statements of one revision wait for a lock and take. What the script itself sets comes after it and wins. */
record Limits(Duration lockTimeout, Duration statementTimeout, boolean mayBeLifted) {
    /** They keep no reader or writer of the table waiting behind them, so they may wait as long as it takes; VACUUM FULL does. */
    private static final Pattern PATIENT = Pattern.compile(
            "^(vacuum(?! full\\b| \\([^)]*\\bfull\\b)|(create (unique )?|drop )index concurrently|reindex .*\\bconcurrently)\\b",
            Pattern.DOTALL);

    private static final Pattern LOCK_TIMEOUT = Pattern.compile("lock_timeout", Pattern.CASE_INSENSITIVE);

    static Limits of(Work work, RunSettings settings) {
        SectionOptions options = work.section().options();
        boolean own = options.lockTimeout().isPresent()
                || LOCK_TIMEOUT.matcher(work.section().sql()).find();
        return new Limits(
                options.lockTimeout().orElse(settings.lockTimeout()),
                options.statementTimeout().orElse(settings.statementTimeout()),
                !own);
    }

    /** Sets both, with the scope SET or SET LOCAL. */
    String set(String scope) {
        return scope + " lock_timeout = " + lockTimeout.toMillis() + ";\n" + scope + " statement_timeout = "
                + statementTimeout.toMillis() + ";\n";
    }

    /** Whether the statement is to wait for locks without end. */
    boolean areLiftedFor(SqlStatement statement) {
        return mayBeLifted
                && !lockTimeout.isZero()
                && PATIENT.matcher(Phrase.of(statement.text())).find();
    }

    /** Before such a statement. */
    String lift() {
        return "SET lock_timeout = 0;\n";
    }

    /** After it. */
    String restore() {
        return "SET lock_timeout = " + lockTimeout.toMillis() + ";\n";
    }
}
