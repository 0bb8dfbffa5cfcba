package dev.migrate.maven;

import dev.migrate.command.Heads;
import dev.migrate.command.Workspace;
import dev.migrate.report.Format;
import dev.migrate.report.RevisionText;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Lists the newest revision of each branch. More than one is merged with {@code migrate:merge}.
 *
 * @since 0.1.0
 */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
@Mojo(name = "heads", configurator = DiscreetConfigurator.NAME, threadSafe = true)
public final class HeadsMojo extends MigrateMojo {
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
        Heads.Result result = new Heads(workspace).run();
        show(RevisionText.of(result, style()), result, format, output);
    }
}
