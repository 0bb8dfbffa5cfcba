package dev.migrate.maven;

import dev.migrate.command.Accept;
import dev.migrate.command.Workspace;
import dev.migrate.report.ActText;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Records that the file of an applied revision was edited on purpose: from now on {@code check} compares it with the new text, and a downgrade without the file runs the new text. Nothing is run. The log says who did it, and which checksum was replaced.
 *
 * @since 0.1.0
 */
@Mojo(name = "accept", configurator = DiscreetConfigurator.NAME, threadSafe = true)
public final class AcceptMojo extends DatabasesMojo {
    /**
     * Which: ids or unique beginnings of them; several are separated by commas. Without it the goal says which files were edited.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.revision")
    private @Nullable List<String> revision;

    /**
     * Does not ask. Nor does a build in batch mode ({@code -B}) or without a terminal.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.yes", defaultValue = "false")
    private boolean yes;

    @Override
    Answer answer(Workspace workspace, String name) {
        Accept.Options options = new Accept.Options(given(revision), confirmationFor(name, yes));
        Accept.Result result = new Accept(workspace, options).run();
        return Answer.of(ActText.of(result, style()), result);
    }
}
