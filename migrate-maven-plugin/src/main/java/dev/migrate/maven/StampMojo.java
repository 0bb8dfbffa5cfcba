package dev.migrate.maven;

import dev.migrate.command.Stamp;
import dev.migrate.command.Workspace;
import dev.migrate.report.ActText;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Records revisions as applied, or as not applied, without running them.
 *
 * @since 0.1.0
 */
@Mojo(name = "stamp", configurator = DiscreetConfigurator.NAME, threadSafe = true)
public final class StampMojo extends DatabasesMojo {
    /**
     * Where the database stands in truth: {@code head}, {@code heads}, {@code base}, or ids; several are separated by commas.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.revision")
    private @Nullable List<String> revision;

    /**
     * Forgets first all that is recorded, also revisions whose files are gone.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.purge", defaultValue = "false")
    private boolean purge;

    /**
     * Does not ask. Nor does a build in batch mode ({@code -B}) or without a terminal.
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

    @Override
    Answer answer(Workspace workspace, String name) {
        Stamp.Options options = new Stamp.Options(given(revision), purge, confirmationFor(name, yes));
        Stamp.Result result = new Stamp(workspace.waiting(lockWait), options).run();
        return Answer.of(ActText.of(result, style()), result);
    }
}
