package dev.migrate.revision;

import java.util.List;

/**
 * What a stamp changes in the version table.
 *
 * @param added to be recorded as applied, oldest first
 * @param removed ids whose rows go, in no order that matters; with a purge also ids that no file has
 */
public record Stamp(List<Revision> added, List<String> removed) {

    /** Copies the lists. */
    public Stamp {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** Whether the database stands there already. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }
}
