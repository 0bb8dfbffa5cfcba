package dev.migrate.revision;

import dev.migrate.MigrateException;
import org.jspecify.annotations.Nullable;

/** A file that is no well-formed revision. */
public final class RevisionFileException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final String source;
    private final int line;
    private final String problem;

    RevisionFileException(String source, int line, String problem, @Nullable String advice) {
        super(source + ":" + line + ": " + problem, advice);
        this.source = source;
        this.line = line;
        this.problem = problem;
    }

    /** The file, as messages name it. */
    public String source() {
        return source;
    }

    /** What is wrong, without file and line. */
    public String problem() {
        return problem;
    }

    /** From 1. */
    public int line() {
        return line;
    }
}
