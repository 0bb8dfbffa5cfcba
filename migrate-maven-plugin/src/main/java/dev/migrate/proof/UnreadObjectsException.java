package dev.migrate.proof;

import dev.migrate.MigrateException;
import java.util.List;

/** Something differs of which this program knows no more than its name. */
public final class UnreadObjectsException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> names;

    UnreadObjectsException(List<String> names) {
        super(
                "The model and the history differ in what cannot be generated yet: " + String.join(", ", names),
                "Write the revision for it by hand: -Dmigrate.autogenerate=false");
        this.names = List.copyOf(names);
    }

    /** What differs: kind and name each. */
    public List<String> names() {
        return names;
    }
}
