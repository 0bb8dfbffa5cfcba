package dev.migrate.revision;

import dev.migrate.MigrateException;
import java.util.List;
import java.util.stream.Collectors;

/** A name that no revision and no label has. */
public final class UnknownRevisionException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient List<String> candidates;

    UnknownRevisionException(String name, List<Revision> similar, List<Revision> heads) {
        super("There is no revision '" + name + "'." + hint(similar, heads), "mvn migrate:history lists them all.");
        this.name = name;
        this.candidates =
                (similar.isEmpty() ? heads : similar).stream().map(Revision::id).toList();
    }

    /** What the user typed. */
    public String name() {
        return name;
    }

    /** Ids that may be meant. */
    public List<String> candidates() {
        return candidates;
    }

    private static String hint(List<Revision> similar, List<Revision> heads) {
        if (!similar.isEmpty()) {
            return " Did you mean " + similar.stream().map(Revision::display).collect(Collectors.joining(" or ")) + "?";
        }
        if (heads.isEmpty()) {
            return " The history is empty.";
        }
        return " The history ends with " + Texts.list(heads) + ".";
    }
}
