package dev.migrate.maven;

import dev.migrate.command.Merge;
import dev.migrate.command.NewFile;
import dev.migrate.command.Workspace;
import dev.migrate.report.ActText;
import java.io.File;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a revision that joins branches: its parents are the heads that it merges, its script is empty.
 *
 * @since 0.1.0
 */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
@Mojo(name = "merge", configurator = DiscreetConfigurator.NAME, threadSafe = true)
public final class MergeMojo extends MigrateMojo {
    /**
     * What is merged, in a few words.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.message")
    private @Nullable String message;

    /**
     * The revisions to merge, separated by commas; default: all heads.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.revisions")
    private @Nullable List<String> revisions;

    /**
     * Allows to merge a revision that is no head, which starts a branch there.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.splice", defaultValue = "false")
    private boolean splice;

    /**
     * The new revision's id; default: 12 random hex digits.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.revisionId")
    private @Nullable String revisionId;

    /**
     * Label of the branch that starts with this revision; several are separated by commas.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.label")
    private @Nullable List<String> label;

    /**
     * A JMustache template of your own for the file; default: the plugin's.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.template")
    private @Nullable File template;

    /**
     * Values for names that your template uses.
     *
     * @since 0.1.0
     */
    @Parameter
    private @Nullable Map<String, String> templateVariables;

    /**
     * Author, for the file's header; default: none is written.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.author")
    private @Nullable String author;

    /**
     * Name of the file. In braces: a date pattern as {@link java.time.format.DateTimeFormatter} has it, slug for the message, id for the id.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.fileName", defaultValue = "{yyyyMMdd_HHmm}_{slug}.sql")
    private String fileName;

    /**
     * Time zone of the file's name, such as Europe/Berlin; default: UTC.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.timeZone", defaultValue = "UTC")
    private String timeZone;

    /**
     * The folder to write to, one of {@code directory} or below one; default: beside the revision's parents. With several
     * folders it must be said for a new base.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.into")
    private @Nullable File into;

    @Override
    void run(Workspace workspace) {
        Merge.Options options = new Merge.Options(
                message,
                given(revisions),
                splice,
                new NewFile(
                        fileName,
                        timeZone,
                        template == null ? null : template.toPath(),
                        author,
                        templateVariables == null ? Map.of() : templateVariables,
                        given(label),
                        revisionId,
                        into == null ? null : into.toPath()));
        say(ActText.of(new Merge(workspace, options).run(), style()));
    }
}
