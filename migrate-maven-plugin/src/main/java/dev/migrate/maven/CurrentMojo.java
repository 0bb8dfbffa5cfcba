package dev.migrate.maven;

import dev.migrate.command.Current;
import dev.migrate.command.Workspace;
import dev.migrate.report.CurrentText;
import dev.migrate.report.Format;
import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows where the database stands.
 *
 * @since 0.1.0
 */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
@Mojo(name = "current", configurator = DiscreetConfigurator.NAME, threadSafe = true)
public final class CurrentMojo extends DatabasesMojo {
    /**
     * Says also who applied the revisions, when, how long it took, and with which version of this plugin.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.verbose", defaultValue = "false")
    private boolean verbose;

    /**
     * How many of the last acts to show from the log table, the newest first: every upgrade, downgrade, stamp and accept, and what failed, with who, when and why.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.log", defaultValue = "0")
    private int log;

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
    Format format() {
        return format;
    }

    @Override
    @Nullable
    File output() {
        return output;
    }

    @Override
    Answer answer(Workspace workspace, String name) {
        Current.Result result = new Current(workspace, new Current.Options(verbose, log)).run();
        List<String> text = CurrentText.of(result, style());
        return new Answer(
                text, verbose || log > 0 ? text : List.of(), CurrentText.summary(result, style()), result, null);
    }
}
