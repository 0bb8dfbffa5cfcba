package dev.migrate.revision;

import java.util.List;

/**
 * What an offline script runs.
 *
 * @param start what the database must have applied before, oldest first; empty: nothing, so the version table is made first
 * @param revisions in the order in which they run
 */
public record OfflinePlan(List<Revision> start, List<Revision> revisions) {

    /** Copies the lists. */
    public OfflinePlan {
        start = List.copyOf(start);
        revisions = List.copyOf(revisions);
    }
}
