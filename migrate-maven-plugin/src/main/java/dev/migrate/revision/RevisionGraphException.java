package dev.migrate.revision;

import dev.migrate.MigrateException;
import java.util.List;

/** Revisions that make no history. */
public sealed class RevisionGraphException extends MigrateException permits MissingRevisionException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> sources;

    RevisionGraphException(String problem, String advice, List<String> sources) {
        super(problem, advice);
        this.sources = List.copyOf(sources);
    }

    /** Files that are part of the problem. */
    public List<String> sources() {
        return sources;
    }
}
