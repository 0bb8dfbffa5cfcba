package dev.migrate.maven;

import dev.migrate.command.Care;
import dev.migrate.command.Confirmation;
import dev.migrate.command.Downgrade;
import dev.migrate.command.Workspace;
import dev.migrate.report.ActText;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Takes applied revisions back, the newest first. In a terminal it lists them and asks before it starts.
 *
 * @since 0.1.0
 */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
@Mojo(name = "downgrade", configurator = DiscreetConfigurator.NAME, threadSafe = true)
public final class DowngradeMojo extends RunMojo {
    /**
     * Where to go: {@code -1}, {@code -2}, {@code base}, a revision's id or a unique beginning of it, {@code label@-1}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.revision", defaultValue = "-1")
    private String revision;

    @Override
    Answer answer(Workspace limited, Care care, Confirmation confirmation) {
        Downgrade.Result result = new Downgrade(limited, new Downgrade.Options(revision, care, confirmation)).run();
        return Answer.of(ActText.of(result, style()), result);
    }
}
