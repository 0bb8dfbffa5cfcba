package dev.migrate.maven;

import dev.migrate.command.Sql;
import dev.migrate.command.Workspace;
import dev.migrate.report.SqlText;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProjectHelper;
import org.jspecify.annotations.Nullable;

/**
 * Writes the SQL that an upgrade or a downgrade would run, and runs nothing. With {@code -q} standard output is pure SQL
 * in Maven 3.9; Maven 4 wants {@code --raw-streams} too, and Maven 3.8 adds escape sequences of its own to any output.
 * A file that {@code output} names is pure SQL everywhere.
 *
 * @since 0.1.0
 */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
@Mojo(
        name = "sql",
        defaultPhase = LifecyclePhase.PREPARE_PACKAGE,
        configurator = DiscreetConfigurator.NAME,
        threadSafe = true)
public final class SqlMojo extends LimitedMojo {
    private static final String TYPE = "sql";

    /**
     * {@code a:b} says where the database stands and where to go, and needs no database; {@code b} alone starts where the configured database stands, or without one at base. Default: {@code heads} up, {@code -1} down.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.revision")
    private @Nullable String revision;

    /**
     * {@code upgrade} or {@code downgrade}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.direction", defaultValue = "upgrade")
    private String direction;

    /**
     * The file to write; default: standard output, and in a lifecycle phase {@code target/migrate/upgrade.sql} or {@code downgrade.sql}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.output")
    private @Nullable File output;

    /**
     * Whether the file is an artifact of the project, of the type {@code sql} with the classifier {@code upgrade} or {@code downgrade}, which is installed and deployed with the others. There is a file then, whatever {@code output} says.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.attach", defaultValue = "false")
    private boolean attach;

    @Inject
    private MavenProjectHelper projectHelper;

    @Override
    Answer answer(Workspace workspace, String name) {
        Workspace limited = limited(workspace, 0, 0); // SQL waits for no other run, and tries nothing again
        Sql.Result result = new Sql(limited, new Sql.Options(revision, direction)).run();
        if (output == null && !attach && !runsInLifecycle() && name.isEmpty()) {
            printExactly(result.sql());
            return new Answer(SqlText.of(result), List.of(), "", result, null);
        }
        Path place = own(place(result), name);
        write(place, result.sql());
        if (attach) {
            attach(place, own(Path.of(result.classifier()), name).toString());
        }
        return Answer.of(SqlText.of(result, workspace.relative(place)), result);
    }

    /** Several databases are worked on at once, and a module keeps its artifacts in a plain list. */
    private synchronized void attach(Path file, String classifier) {
        projectHelper.attachArtifact(project, TYPE, classifier, absolute(file).toFile());
    }

    private Path place(Sql.Result result) {
        return output != null
                ? output.toPath()
                : Path.of(project.getBuild().getDirectory(), "migrate", result.fileName());
    }
}
