package dev.migrate.run;

import java.util.List;

/**
 * What a run does about rows and values that its statements take away.
 *
 * @param allowed whether whatever it is may be lost
 * @param confirmed what may be lost else
 * @param archive whether what can be archived is copied first, in the transaction that takes it away
 * @param restore whether what an earlier run in the other direction has archived is put back
 * @param archiveSchema where copies are
 */
public record Safeguard(boolean allowed, List<Loss> confirmed, boolean archive, boolean restore, String archiveSchema) {
    /** The schema of copies where nothing else is said. */
    public static final String ARCHIVE_SCHEMA = "migrate_archive";

    /** Asks nothing and keeps nothing: for throw-away databases. */
    public static final Safeguard NONE = new Safeguard(true, List.of(), false, false, ARCHIVE_SCHEMA);

    public Safeguard {
        confirmed = List.copyOf(confirmed);
    }

    /** Whether this may be lost. */
    boolean allows(Taken taken) {
        return allowed || confirmed.stream().anyMatch(loss -> taken.isWithin(loss.table(), loss.column()));
    }
}
