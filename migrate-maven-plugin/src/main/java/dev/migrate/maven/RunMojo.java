package dev.migrate.maven;

import dev.migrate.command.Care;
import dev.migrate.command.Confirmation;
import dev.migrate.command.Workspace;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that runs revisions, in one direction or the other. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
abstract class RunMojo extends LimitedMojo {
    /**
     * Does not ask where there is something to ask. Nor does a build in batch mode ({@code -B}) or without a terminal.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.yes", defaultValue = "false")
    private boolean yes;

    /**
     * How long to wait for another build that migrates the same database, in seconds.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.lockWait", defaultValue = "600")
    private int lockWait;

    /**
     * How often a transaction is tried again that waited too long for a lock.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.lockRetries", defaultValue = "10")
    private int lockRetries;

    /**
     * Lets the goal take away rows and values for good. Without it the goal counts them first, and asks in a terminal; where nobody can be asked it lists them and stops.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.allowDataLoss", defaultValue = "false")
    private boolean allowDataLoss;

    /**
     * Copies tables and columns into {@code archiveSchema} before a statement takes them away, in the same transaction. The next run of the revision in the other direction offers to put them back.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.archive", defaultValue = "false")
    private boolean archive;

    /**
     * Puts back what was archived, without asking.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.restore", defaultValue = "false")
    private boolean restore;

    /**
     * The schema of the copies.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.archiveSchema", defaultValue = "migrate_archive")
    private String archiveSchema;

    /**
     * A file for a dump of the whole database, made by {@code pg_dump} of this machine in its custom format before anything is run. It is not overwritten.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.backup")
    private @Nullable File backup;

    /** Runs them within the limits, and with the care, that the user chose. */
    abstract Answer answer(Workspace limited, Care care, Confirmation confirmation);

    @Override
    final Answer answer(Workspace workspace, String name) {
        @Nullable Path dump = backup == null ? null : own(backup.toPath(), name);
        Care care = new Care(allowDataLoss, archive, restore, archiveSchema, dump);
        return answer(limited(workspace, lockWait, lockRetries), care, confirmationFor(name, yes));
    }
}
