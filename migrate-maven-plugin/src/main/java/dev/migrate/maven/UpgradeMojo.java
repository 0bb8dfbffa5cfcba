package dev.migrate.maven;

import dev.migrate.command.Care;
import dev.migrate.command.Confirmation;
import dev.migrate.command.Upgrade;
import dev.migrate.command.Workspace;
import dev.migrate.report.ActText;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Applies the revisions that are not applied yet, each in a transaction of its own.
 *
 * @since 0.1.0
 */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
@Mojo(
        name = "upgrade",
        defaultPhase = LifecyclePhase.GENERATE_SOURCES,
        configurator = DiscreetConfigurator.NAME,
        threadSafe = true)
public final class UpgradeMojo extends RunMojo {
    /**
     * Where to go: {@code head}, {@code heads}, {@code +1}, a revision's id or a unique beginning of it, {@code label@head}, {@code id+2}. Default: {@code heads} when there is one head; with several the build stops and lists them.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.revision")
    private @Nullable String revision;

    @Override
    Answer answer(Workspace limited, Care care, Confirmation confirmation) {
        Upgrade.Result result = new Upgrade(limited, new Upgrade.Options(revision, care, confirmation)).run();
        return Answer.of(ActText.of(result, style()), result);
    }
}
