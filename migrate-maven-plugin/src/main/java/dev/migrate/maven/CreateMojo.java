package dev.migrate.maven;

import dev.migrate.command.Create;
import dev.migrate.command.Filter;
import dev.migrate.command.NewFile;
import dev.migrate.command.Renaming;
import dev.migrate.command.Workspace;
import dev.migrate.report.CreateText;
import java.io.File;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the next revision: compares the model with what the history builds, plans upgrade and downgrade, proves both on a
 * real PostgreSQL, and only then writes the file.
 *
 * @since 0.1.0
 */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
@Mojo(name = "create", configurator = DiscreetConfigurator.NAME, threadSafe = true)
public final class CreateMojo extends MigrateMojo {
    /**
     * What the revision does, in a few words: it becomes the file's first line and part of its name.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.message")
    private @Nullable String message;

    /**
     * The model: a folder with the schema as it should be, in *.sql files whose order does not matter, or one file.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.model", defaultValue = "${project.basedir}/src/main/schema")
    private File model;

    /**
     * Whether to write what the model asks for; false writes an empty script to be filled by hand.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.autogenerate", defaultValue = "true")
    private boolean autogenerate;

    /**
     * The revision to follow; default: the one head. {@code base} starts a new line of history.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.head")
    private @Nullable String head;

    /**
     * Allows to follow a revision that is no head, which starts a branch.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.splice", defaultValue = "false")
    private boolean splice;

    /**
     * Revisions of other branches that must be applied before this one; several are separated by commas.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.dependsOn")
    private @Nullable List<String> dependsOn;

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

    /**
     * What was renamed: the old name with all that it is in, a colon, and the new name, several separated by commas:
     * {@code public.device.loc:location} for a column, {@code public.device:gadget} for a table, {@code public.mood.ok:fine} for a
     * value of an enum. Where several things have the name, the kind goes before it: {@code table:public.device:gadget}. A
     * rename keeps data and everything that depends on it; what is called after the old name comes along.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.rename")
    private @Nullable List<String> rename;

    /**
     * What is done about other things that may have been renamed: {@code ask} asks for each of them, or, where nobody can be
     * asked, stops and lists them; {@code none} takes them as dropped and made anew.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.renames", defaultValue = "ask")
    private Renaming.Others renames;

    @Override
    File model() {
        return model;
    }

    @Override
    void run(Workspace workspace) {
        Create.Options options = new Create.Options(
                message,
                model.toPath(),
                autogenerate,
                head,
                splice,
                given(dependsOn),
                new Filter(given(schemas), given(include), given(exclude)),
                new Renaming(String.join(",", given(rename)), renames, confirmation(false, "")),
                new NewFile(
                        fileName,
                        timeZone,
                        template == null ? null : template.toPath(),
                        author,
                        templateVariables == null ? Map.of() : templateVariables,
                        given(label),
                        revisionId,
                        into == null ? null : into.toPath()));
        say(CreateText.of(new Create(workspace, options).run(), style()));
    }
}
