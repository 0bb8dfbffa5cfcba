package dev.migrate.maven;

import dev.migrate.command.Show;
import dev.migrate.command.Workspace;
import dev.migrate.report.Format;
import dev.migrate.report.RevisionText;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows a revision: its header and its script.
 *
 * @since 0.1.0
 */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
@Mojo(name = "show", configurator = DiscreetConfigurator.NAME, threadSafe = true)
public final class ShowMojo extends MigrateMojo {
    /**
     * Which: an id or a unique beginning of it, {@code head}, {@code heads}, {@code current}, {@code label@head}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.revision", defaultValue = "heads")
    private String revision;

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
        Show.Result result = new Show(workspace, new Show.Options(revision)).run();
        show(RevisionText.of(result, style()), result, format, output);
    }
}
