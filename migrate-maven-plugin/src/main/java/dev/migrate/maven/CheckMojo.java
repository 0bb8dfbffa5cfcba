package dev.migrate.maven;

import dev.migrate.command.Check;
import dev.migrate.command.Workspace;
import dev.migrate.report.CheckText;
import dev.migrate.report.Format;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Breaks the build on what would break a deployment: more than one head, a model that differs from the history, an
 * applied revision whose file is gone or changed, and revisions that are pending. Without a database it checks the first two.
 *
 * @since 0.1.0
 */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, configurator = DiscreetConfigurator.NAME, threadSafe = true)
public final class CheckMojo extends DatabasesMojo {
    /**
     * The model: a folder with the schema as it should be, in *.sql files whose order does not matter, or one file. When it does not exist, it is not compared.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.model", defaultValue = "${project.basedir}/src/main/schema")
    private File model;

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
        Check check = check(workspace);
        return answer(name.isEmpty() ? check.run() : check.ofDatabase());
    }

    @Override
    Optional<Answer> once(Workspace workspace) {
        return Optional.of(answer(check(workspace).ofProject()));
    }

    private Check check(Workspace workspace) {
        return new Check(workspace, new Check.Options(model.toPath()));
    }

    private Answer answer(Check.Result result) {
        List<String> text = CheckText.of(result, style());
        boolean passed = result.passed();
        return new Answer(
                text,
                passed ? List.of() : text,
                CheckText.summary(result),
                result,
                passed ? null : CheckText.failure(result));
    }
}
