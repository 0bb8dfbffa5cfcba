package dev.migrate.maven;

import dev.migrate.command.Trial;
import dev.migrate.command.Workspace;
import dev.migrate.report.Format;
import dev.migrate.report.TrialText;
import java.io.File;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Tries revisions on a throw-away database: each goes up, down and up again, and the schema must come back each time. No other
 * database is touched.
 *
 * @since 0.1.0
 */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
@Mojo(name = "test", configurator = DiscreetConfigurator.NAME, threadSafe = true)
public final class TestMojo extends MigrateMojo {
    /**
     * The revisions to try, as a range such as {@code -3:head} or {@code 3f2a:}; default: all.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.range")
    private @Nullable String range;

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
    void run(Workspace workspace) throws MojoFailureException {
        Trial.Result result = new Trial(workspace, new Trial.Options(range)).run();
        show(TrialText.of(result, style()), result, format, output);
        if (!result.passed()) {
            throw new MojoFailureException(TrialText.failure(result));
        }
    }
}
