package dev.migrate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that the user can mend: what is wrong, with the value, in the words the user typed, and what to do next.
 *
 * <p>A subclass carries the facts of its case as fields and makes this text in its constructor. Secrets never enter one.
 */
public class MigrateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String advice;

    public MigrateException(String problem) {
        this(problem, null, null);
    }

    public MigrateException(String problem, @Nullable String advice) {
        this(problem, advice, null);
    }

    public MigrateException(String problem, @Nullable String advice, @Nullable Throwable cause) {
        super(problem, cause);
        this.advice = advice;
    }

    /** What is wrong; never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** What to type or to change next, as a sentence; empty where the problem says it already. */
    public Optional<String> advice() {
        return Optional.ofNullable(advice);
    }
}
