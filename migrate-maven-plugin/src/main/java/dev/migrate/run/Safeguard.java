package dev.migrate.run;

/**
 * What a run does about rows and values that its statements take away.
 *
 * @param allowed whether they may be lost
 * @param archive whether what can be archived is copied first, in the transaction that takes it away
 * @param restore whether what an earlier run in the other direction has archived is put back
 * @param archiveSchema where copies are
 */
public record Safeguard(boolean allowed, boolean archive, boolean restore, String archiveSchema) {
    /** The schema of copies where nothing else is said. */
    public static final String ARCHIVE_SCHEMA = "migrate_archive";

    /** Asks nothing and keeps nothing: for throw-away databases. */
    public static final Safeguard NONE = new Safeguard(true, false, false, ARCHIVE_SCHEMA);
}
