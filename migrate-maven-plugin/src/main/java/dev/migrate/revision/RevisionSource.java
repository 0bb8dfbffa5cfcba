package dev.migrate.revision;

import java.util.List;

/** Where revisions come from that are no files of a {@link RevisionDirectory}. */
public interface RevisionSource {
    /** A source of nothing. */
    RevisionSource NONE = List::of;

    /**
     * All that there are.
     *
     * @throws dev.migrate.MigrateException for one that is not well-formed
     */
    List<RevisionFile> revisions();
}
