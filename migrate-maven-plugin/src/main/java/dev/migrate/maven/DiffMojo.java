package dev.migrate.maven;

import dev.migrate.command.Diff;
import dev.migrate.command.Filter;
import dev.migrate.command.Workspace;
import dev.migrate.report.DiffFormat;
import dev.migrate.report.DiffText;
import dev.migrate.report.Format;
import java.io.File;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows what differs between two states of the schema: what the history builds, the model, a database, SQL files. Nothing
 * is written to any database that it compares.
 *
 * @since 0.1.0
 */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
@Mojo(name = "diff", configurator = DiscreetConfigurator.NAME, threadSafe = true)
public final class DiffMojo extends MigrateMojo {
    /**
     * What is: {@code history}, {@code history@TARGET} for what it builds up to a revision, {@code model}, {@code database}
     * for the one at {@code url} or the project's own, a JDBC URL of another one, or a folder or file of SQL.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.from", defaultValue = "history")
    private String from;

    /**
     * What shall be: any of the same.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.to", defaultValue = "model")
    private String to;

    /**
     * The model: a folder with the schema as it should be, in *.sql files whose order does not matter, or one file.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.model", defaultValue = "${project.basedir}/src/main/schema")
    private File model;

    /**
     * {@code text} for people, {@code json} for machines, {@code sql} for the statements from one to the other. These are
     * not proved, as those of a revision are.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.format", defaultValue = "text")
    private DiffFormat format;

    /**
     * The file to write to; default: the log for text, standard output for JSON and SQL.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.output")
    private @Nullable File output;

    /**
     * Whether the build stops when something differs.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.failOnDifference", defaultValue = "false")
    private boolean failOnDifference;

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
     * whole: columns and indexes with their table.
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

    /**
     * The schema of the copies that {@code upgrade} and {@code downgrade} make of what they take away. It is no part of a database's state.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.archiveSchema", defaultValue = "migrate_archive")
    private String archiveSchema;

    @Override
    File model() {
        return model;
    }

    @Override
    void run(Workspace workspace) throws MojoFailureException {
        refuseName();
        boolean asSql = format == DiffFormat.sql;
        Diff.Result result = new Diff(
                        workspace,
                        new Diff.Options(
                                from,
                                to,
                                model.toPath(),
                                archiveSchema,
                                new Filter(given(schemas), given(include), given(exclude)),
                                asSql))
                .run();
        if (asSql) {
            showSql(workspace, DiffText.sql(result));
        } else {
            show(DiffText.of(result, style()), result, Format.valueOf(format.name()), output);
        }
        if (failOnDifference && !result.isEmpty()) {
            throw new MojoFailureException(DiffText.headline(result));
        }
    }

    private void showSql(Workspace workspace, String sql) {
        if (output == null) {
            printExactly(sql);
        } else {
            write(output.toPath(), sql);
            say(List.of("Wrote " + workspace.relative(output.toPath())));
        }
    }
}
