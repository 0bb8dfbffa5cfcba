package dev.migrate.revision;

import dev.migrate.MigrateException;
import java.util.List;

/** The start of an id that several revisions have. */
public final class AmbiguousRevisionException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient List<String> candidates;

    AmbiguousRevisionException(String name, List<Revision> candidates) {
        super(problem(name, candidates), advice(name));
        this.name = name;
        this.candidates = candidates.stream().map(Revision::id).toList();
    }

    /** What the user typed. */
    public String name() {
        return name;
    }

    /** All ids that start so. */
    public List<String> candidates() {
        return candidates;
    }

    private static String problem(String name, List<Revision> candidates) {
        return candidates.size() + " revisions start with '" + name + "': " + Texts.list(candidates) + ".";
    }

    private static String advice(String name) {
        return name.length() < 4 ? "Type at least four characters of the id." : "Type more characters of the id.";
    }
}
