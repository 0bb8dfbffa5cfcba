package dev.migrate.maven;

import dev.migrate.command.History;
import dev.migrate.command.Workspace;
import dev.migrate.report.Format;
import dev.migrate.report.RevisionText;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Lists the revisions, the newest first, with a drawing of their branches beside them.
 *
 * @since 0.1.0
 */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
@Mojo(name = "history", configurator = DiscreetConfigurator.NAME, threadSafe = true)
public final class HistoryMojo extends MigrateMojo {
    /**
     * Which part: {@code a:b}, {@code a:}, {@code :b}, {@code -3:current}, {@code current:+2}; default: all.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.range")
    private @Nullable String range;

    /**
     * Says also file, parents, date and author.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.verbose", defaultValue = "false")
    private boolean verbose;

    /**
     * Marks what is applied to the database.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.indicateCurrent", defaultValue = "false")
    private boolean indicateCurrent;

    /**
     * {@code text} for people, {@code json} for machines.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.format", defaultValue = "text")
    private Format format;

    /**
     * The file to write to; default: the log for text, standard output for JSON.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.output")
    private @Nullable File output;

    @Override
    void run(Workspace workspace) {
        refuseName();
        History.Result result = new History(workspace, new History.Options(range, verbose, indicateCurrent)).run();
        show(RevisionText.of(result, style()), result, format, output);
    }
}
