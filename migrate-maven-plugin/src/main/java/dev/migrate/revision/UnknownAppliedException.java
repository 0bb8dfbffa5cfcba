package dev.migrate.revision;

import dev.migrate.MigrateException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The database has applied revisions that no file has. */
public final class UnknownAppliedException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> ids;

    UnknownAppliedException(Collection<String> ids) {
        super(
                "The database has applied " + Texts.count(ids.size(), "revision") + " that no file has: "
                        + String.join(", ", new TreeSet<>(ids)) + ".",
                "Restore the files (a newer checkout may have them), or take them back with the scripts that the database"
                        + " keeps: mvn migrate:downgrade; or, if they are gone for good, record where the database stands:"
                        + " mvn migrate:stamp -Dmigrate.revision=ID -Dmigrate.purge=true");
        this.ids = List.copyOf(new TreeSet<>(ids));
    }

    /** Sorted. */
    public List<String> ids() {
        return ids;
    }
}
