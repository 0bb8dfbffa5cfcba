package dev.migrate.maven;

import dev.migrate.command.Check;
import dev.migrate.command.Filter;
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
 * Breaks the build on what would break a deployment: more than one head, a marked place that nobody has filled, a model that differs from the history, an
 * applied revision whose file is gone or changed, and revisions that are pending. Without a database it checks the first three.
 *
 * @since 0.1.0
 */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, configurator = DiscreetConfigurator.NAME, threadSafe = true)
public final class CheckMojo extends DatabasesMojo {
    /**
     * The model: a folder with the schema as it should be, in *.sql files whose order does not matter, or one file. Where the default one does not exist, it is not compared; another one must exist.
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

    /**
     * The schemas whose objects are compared, several separated by commas; default: all. What stands in no schema, such as
     * an extension, is compared in any case. {@code *} and {@code ?} are wildcards.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.schemas")
    private @Nullable List<String> schemas;

    /**
     * What is compared, several patterns separated by commas; default: everything. A pattern is a name with its schema,
     * with a kind before it if you like: {@code app.*}, {@code table:app.order_*}, {@code function:*.f}. {@code *} stands
     * for any characters between two dots, {@code ?} for one; what is in double quotes is taken as it is. Parts go with the
     * whole: columns and indexes with their table. What is not compared stays as the history builds it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.include")
    private @Nullable List<String> include;

    /**
     * What is not compared, in patterns as those of {@code include}: {@code table:audit.*,function:public.tmp_*}. It wins over
     * {@code include}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.exclude")
    private @Nullable List<String> exclude;

    @Override
    File model() {
        return model;
    }

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
        return new Check(
                workspace,
                new Check.Options(
                        model.toPath(),
                        !isStandardModel(),
                        new Filter(given(schemas), given(include), given(exclude))));
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
