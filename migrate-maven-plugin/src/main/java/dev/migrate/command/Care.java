package dev.migrate.command;

import dev.migrate.run.Safeguard;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the user chose about data that a run takes away.
 *
 * @param allowDataLoss whether it may be lost without asking
 * @param archive whether it is copied first
 * @param restore whether what was archived comes back without asking
 * @param archiveSchema the schema of the copies
 * @param backup a file for a dump of the whole database; null: none
 */
public record Care(
        boolean allowDataLoss,
        boolean archive,
        boolean restore,
        String archiveSchema,
        @Nullable Path backup) {
    /** Nothing chosen. */
    public static final Care NONE = new Care(false, false, false, Safeguard.ARCHIVE_SCHEMA, null);
}
