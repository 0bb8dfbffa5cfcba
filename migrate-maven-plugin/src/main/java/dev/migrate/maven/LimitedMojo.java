package dev.migrate.maven;

import dev.migrate.command.Limits;
import dev.migrate.command.Workspace;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal about what is run: it runs it, or says what would be. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
abstract class LimitedMojo extends DatabasesMojo {
    /**
     * How long a statement waits for a lock, in seconds, before its transaction is rolled back; {@code upgrade} and
     * {@code downgrade} then try it again. It keeps a table that somebody holds from making everybody else wait behind the
     * migration. 0: for ever.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.lockTimeout", defaultValue = "3")
    private int lockTimeout;

    /**
     * How long a statement may take, in seconds; a script's own statement-timeout wins. 0: for ever.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.statementTimeout", defaultValue = "0")
    private int statementTimeout;

    /**
     * What one transaction spans: {@code script}, each revision; {@code run}, all of them; {@code none}, each statement.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.transaction", defaultValue = "script")
    private String transaction;

    /** With the limits of statements and transactions that the user chose. */
    final Workspace limited(Workspace workspace, int lockWait, int lockRetries) {
        return workspace.running(new Limits(lockWait, lockTimeout, lockRetries, statementTimeout, transaction));
    }
}
