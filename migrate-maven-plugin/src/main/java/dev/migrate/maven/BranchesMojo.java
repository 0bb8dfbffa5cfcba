package dev.migrate.maven;

import dev.migrate.command.Branches;
import dev.migrate.command.Workspace;
import dev.migrate.report.Format;
import dev.migrate.report.RevisionText;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Lists the revisions that more than one revision follows.
 *
 * @since 0.1.0
 */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
@Mojo(name = "branches", configurator = DiscreetConfigurator.NAME, threadSafe = true)
public final class BranchesMojo extends MigrateMojo {
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
        Branches.Result result = new Branches(workspace).run();
        show(RevisionText.of(result, style()), result, format, output);
    }
}
