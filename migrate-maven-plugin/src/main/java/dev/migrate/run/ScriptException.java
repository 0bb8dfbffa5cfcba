package dev.migrate.run;

import dev.migrate.MigrateException;
import org.jspecify.annotations.Nullable;

/** A script that cannot be run as it is written; found by reading it, before any of it runs. */
public final class ScriptException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String source;
    private final int line;
    private final String problem;
    private final String remedy;

    ScriptException(int line, String problem, String remedy) {
        this(null, line, problem, remedy);
    }

    private ScriptException(@Nullable String source, int line, String problem, String remedy) {
        super((source == null ? "Line " + line : source + ":" + line) + ": " + problem, remedy);
        this.source = source;
        this.line = line;
        this.problem = problem;
        this.remedy = remedy;
    }

    /** The line, from 1: in the source where that is known, else in the text that was read. */
    public int line() {
        return line;
    }

    /** The file; null where only a text was given. */
    public @Nullable String source() {
        return source;
    }

    /** The same fault, told in the place where the text comes from. */
    ScriptException in(String file, int firstLine) {
        return new ScriptException(file, firstLine + line - 1, problem, remedy);
    }
}
