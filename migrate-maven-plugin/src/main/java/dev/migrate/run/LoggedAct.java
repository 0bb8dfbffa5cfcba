package dev.migrate.run;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the log table: something that was done, or was tried, with one revision.
 *
 * @param act {@code upgrade}, {@code downgrade}, {@code stamp}, {@code accept}; {@code upgrade failed}, {@code upgrade
 *     interrupted} and {@code upgrade resumed}, and the same of {@code downgrade}
 * @param checksum of the script, with its algorithm
 * @param databaseUser the role that the session had logged in as
 * @param appliedBy who did it
 * @param duration null where nothing was run to its end
 * @param toolVersion the version of this tool that did it
 * @param detail null: there is nothing more to say
 */
public record LoggedAct(
        Instant at,
        String act,
        String revision,
        String message,
        String checksum,
        String databaseUser,
        String appliedBy,
        @Nullable Duration duration,
        String toolVersion,
        @Nullable String detail) {}
