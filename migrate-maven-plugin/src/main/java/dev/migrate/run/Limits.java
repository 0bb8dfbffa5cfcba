package dev.migrate.run;

import dev.migrate.revision.Section;
import java.time.Duration;
import java.util.regex.Pattern;

/** How long the statements of one revision wait for a lock and take. What the script itself sets comes after it and wins. */
record Limits(Section section, Duration lockTimeout, Duration statementTimeout) {
    /** They keep no reader or writer of the table waiting behind them, so they may wait as long as it takes; VACUUM FULL does. */
    private static final Pattern PATIENT = Pattern.compile(
            "^(vacuum(?! full\\b| \\([^)]*\\bfull\\b)|(create (unique )?|drop )index concurrently|reindex .*\\bconcurrently)\\b",
            Pattern.DOTALL);

    static Limits of(Work work, RunSettings settings) {
        Section section = work.section();
        return new Limits(
                section,
                section.options().lockTimeout().orElse(settings.lockTimeout()),
                section.options().statementTimeout().orElse(settings.statementTimeout()));
    }

    /** Sets both, with the scope SET or SET LOCAL. */
    String set(String scope) {
        return scope + " lock_timeout = " + lockTimeout.toMillis() + ";\n" + scope + " statement_timeout = "
                + statementTimeout.toMillis() + ";\n";
    }

    /** Whether the statement is to wait for locks without end. */
    boolean areLiftedFor(SqlStatement statement) {
        return !lockTimeout.isZero()
                && !isLockTimeoutOwn()
                && PATIENT.matcher(Phrase.of(statement.text())).find();
    }

    /** Whether the script says itself how long its statements wait for a lock. */
    private boolean isLockTimeoutOwn() {
        return section.options().lockTimeout().isPresent() || Mention.of("lock_timeout", section.sql());
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
