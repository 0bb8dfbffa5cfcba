package dev.migrate.maven;

import dev.migrate.MigrateException;
import dev.migrate.command.Confirmation;
import dev.migrate.command.Databases;
import dev.migrate.command.Project;
import dev.migrate.command.Workspace;
import dev.migrate.report.Format;
import dev.migrate.report.Json;
import dev.migrate.report.LiveLine;
import dev.migrate.report.Progress;
import dev.migrate.server.Database;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** What every goal has: the history's place, the database, and the way in and out. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
abstract class MigrateMojo extends AbstractMojo {
    static final String DATABASE = "migrate.database";

    private static final String STANDARD_DIRECTORY = "src/main/migrations";
    private static final String STANDARD_MODEL = "src/main/schema";

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    MojoExecution execution;

    @Inject
    private RepositorySystem repositorySystem;

    @Inject
    private ProjectDependenciesResolver dependenciesResolver;

    @Inject
    private SettingsDecrypter settingsDecrypter;

    /**
     * Skips this goal.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The folders that hold the revisions, subfolders included. A revision is written beside its parents. On the
     * command line several are separated by commas.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.directory", defaultValue = "${project.basedir}/src/main/migrations")
    private List<File> directory;

    /**
     * JDBC URL of the database, {@code jdbc:postgresql://host:port/name}. Without it, and without the environment
     * variable {@code MIGRATE_URL}, the goals work on the project's own database: a PostgreSQL that the plugin brings,
     * with its data under {@code target/}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.url")
    private @Nullable String url;

    /**
     * The user to connect as; else the one of {@code server}, else the environment variable {@code MIGRATE_USER}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.user")
    private @Nullable String user;

    /**
     * The user's password; else the one of {@code server}, else the environment variable {@code MIGRATE_PASSWORD}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.password")
    private @Nullable String password;

    /**
     * Id of a {@code <server>} in settings.xml that has user and password, which may be encrypted.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.server")
    private @Nullable String server;

    /**
     * Major version of the embedded PostgreSQL, 14 to 18; default: that of the database at {@code url}, else 17.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.postgresVersion")
    private @Nullable Integer postgresVersion;

    /**
     * JDBC URL of a server of your own on which shadows are made, in place of the embedded one: for extensions that it
     * lacks, and for platforms that it does not run on. The user needs the right to create databases. Only databases
     * that the plugin named itself are created and dropped there.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.shadowUrl")
    private @Nullable String shadowUrl;

    /**
     * The user to connect to {@code shadowUrl} as.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.shadowUser")
    private @Nullable String shadowUser;

    /**
     * The password of {@code shadowUser}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.shadowPassword")
    private @Nullable String shadowPassword;

    /**
     * Where unpacked PostgreSQL binaries are kept for all projects; default: {@code .cache/migrate} in Maven's local
     * repository.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.cacheDirectory")
    private @Nullable File cacheDirectory;

    /**
     * Schema of the version table and the log table.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.versionSchema", defaultValue = "public")
    private String versionSchema;

    /**
     * Name of the table that holds one row per applied revision.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.versionTable", defaultValue = "migrate_version")
    private String versionTable;

    /**
     * Name of the table that logs every act.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.logTable", defaultValue = "migrate_log")
    private String logTable;

    private Map<String, String> published = Map.of();

    /** Runs the goal's command on the workspace and says what came of it. */
    abstract void run(Workspace workspace) throws MojoFailureException;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped: migrate.skip is set.");
            return;
        }
        if (isNotMeant()) {
            sayNotMeant();
            return;
        }
        try {
            BuildSession build = BuildSession.of(session);
            if (build.begins()) {
                warnOfUnknownProperties();
            }
            Turn turn = build.turn(task(), project);
            if (turn.isOf(project)) {
                work(build, turn);
            } else {
                getLog().info("Done once in this build for all modules with the same directories and databases.");
                publish(turn.properties());
            }
        } catch (RuntimeException e) {
            Failures.raise(e);
        }
    }

    private void warnOfUnknownProperties() {
        PluginDescriptor plugin = execution.getMojoDescriptor().getPluginDescriptor();
        for (String line : TypedProperties.unknown(session.getUserProperties(), project.getProperties(), plugin)) {
            getLog().warn(line);
        }
    }

    /** What two modules do once where they have inherited it from one place. */
    private List<Object> task() {
        List<Path> folders = new ArrayList<>();
        for (File folder : folders()) {
            folders.add(folder.toPath().toAbsolutePath().normalize());
        }
        return List.of(execution.getGoal(), String.valueOf(execution.getExecutionId()), folders, targets());
    }

    private void work(BuildSession build, Turn turn) throws MojoFailureException {
        try {
            work(build);
            turn.passed(published);
        } finally {
            turn.ended();
        }
    }

    /** Names and places of the databases that are meant; of the project's own no place. */
    Map<String, Optional<Database>> targets() {
        return Map.of("", Optional.ofNullable(database(connection())));
    }

    /** On the database at {@code url}, or the project's own. */
    void work(BuildSession build) throws MojoFailureException {
        Databases databases = databases(build, database(connection()), List.of());
        run(databases, project(null, null, null));
    }

    /** The goal on one database. */
    final void run(Databases databases, Project settings) throws MojoFailureException {
        try (Workspace workspace = workspace(databases, settings, "")) {
            run(workspace);
        }
        databases
                .own()
                .ifPresent(own -> publish(Map.of(
                        Published.URL, own.url(),
                        Published.USER, String.valueOf(own.user()),
                        Published.PASSWORD, String.valueOf(own.password()))));
    }

    final TerminalStyle style() {
        return new TerminalStyle();
    }

    /** Lines for a reader, each through Maven's log. */
    final void say(List<String> lines) {
        lines.forEach(getLog()::info);
    }

    /** A report: text into the log, JSON to standard output, either into a file. */
    final void show(List<String> text, Object result, Format format, @Nullable File output) {
        if (output != null) {
            write(output.toPath(), format == Format.json ? Json.of(result) + "\n" : String.join("\n", text) + "\n");
        } else if (format == Format.json) {
            printExactly(Json.of(result) + "\n");
        } else {
            say(text);
        }
    }

    final void write(Path file, String text) {
        Path place = absolute(file);
        try {
            Files.createDirectories(place.getParent());
            Files.writeString(place, text);
        } catch (IOException e) {
            throw new MigrateException("The file " + place + " cannot be written: " + e.getMessage(), null, e);
        }
    }

    /** A relative place is one in the module. */
    final Path absolute(Path file) {
        return project.getBasedir().toPath().toAbsolutePath().resolve(file);
    }

    /** To standard output as it is, in UTF-8, past Maven's log: for what a program reads. */
    @SuppressWarnings("SystemOut")
    final void printExactly(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }

    final boolean runsInLifecycle() {
        return execution.getSource() == MojoExecution.Source.LIFECYCLE;
    }

    /**
     * Who is asked.
     *
     * @param prefix what each line of a question begins with
     */
    final Confirmation confirmation(boolean yes, String prefix) {
        return yes || !session.getSettings().isInteractiveMode()
                ? Confirmation.GIVEN
                : new TerminalConfirmation(prefix);
    }

    /** A list as it was meant: what stands empty between two commas, for which Maven gives null, is no element. */
    static <T> List<T> given(@Nullable List<T> list) {
        List<T> given = new ArrayList<>();
        for (T element : list == null ? List.<T>of() : list) {
            if (element != null && !element.toString().isBlank()) {
                given.add(element);
            }
        }
        return given;
    }

    /** The folders of the revisions. */
    private List<File> folders() {
        List<File> folders = given(directory);
        if (folders.isEmpty()) {
            throw new MigrateException(
                    "migrate.directory names no folder.",
                    "Name the folders of the revisions, or leave it out for " + STANDARD_DIRECTORY + ".");
        }
        return folders;
    }

    /** In a build of several modules a goal runs for those that have revisions, or a model to make some of. */
    private boolean isNotMeant() {
        return session.getProjects().size() > 1
                && given(directory).stream().noneMatch(File::exists)
                && !model().exists();
    }

    /** A place that the user names, and that is not there, may be misspelt. */
    private void sayNotMeant() {
        String text = "No revisions and no model here, and this is not the only module: nothing to do.";
        List<String> named = Stream.concat(
                        isStandard(given(directory), STANDARD_DIRECTORY)
                                ? Stream.of()
                                : given(directory).stream().map(folder -> folder + " (migrate.directory)"),
                        isStandardModel() ? Stream.of() : Stream.of(model() + " (migrate.model)"))
                .toList();
        // Many modules may have inherited the names.
        getLog().info(named.isEmpty() ? text : text + " What is not there is " + String.join(", ", named) + ".");
    }

    /** Where the schema as it should be is. */
    File model() {
        return new File(project.getBasedir(), STANDARD_MODEL);
    }

    /** Whether that is where it is looked for unless the user says otherwise. */
    final boolean isStandardModel() {
        return isStandard(List.of(model()), STANDARD_MODEL);
    }

    private boolean isStandard(List<File> places, String standard) {
        return places.equals(List.of(new File(project.getBasedir(), standard)));
    }

    /** Where the goal's own parameters say that the database is. */
    final ConnectionSettings connection() {
        ConnectionSettings given = new ConnectionSettings(url(), user, password, server);
        return Published.in(project).without(given, this::isSaid);
    }

    /** An empty one is empty, and not what the environment says. */
    private @Nullable String url() {
        return url == null && isTyped(Published.URL) ? "" : url;
    }

    /** Of a goal that may look at a database, and knows none by name: its answer would be about another one. */
    final void refuseName() {
        if (isTyped(DATABASE)) {
            throw new MigrateException(
                    "migrate:" + execution.getGoal() + " does not know the POM's <databases>, so no migrate.database.",
                    "Say where the database is: -Dmigrate.url=jdbc:postgresql://host:port/name, "
                            + "with -Dmigrate.server or -Dmigrate.user.");
        }
    }

    final boolean isTyped(String property) {
        return session.getUserProperties().containsKey(property);
    }

    /** Whether the user typed the property, or gave its parameter a value in the POM. */
    private boolean isSaid(String property) {
        String parameter = property.substring(property.lastIndexOf('.') + 1);
        Xpp3Dom configuration = execution.getConfiguration();
        Xpp3Dom configured = configuration == null ? null : configuration.getChild(parameter);
        return isTyped(property) || (configured != null && !("${" + property + "}").equals(configured.getValue()));
    }

    final @Nullable Database database(ConnectionSettings connection) {
        return connection.database(session.getSettings(), settingsDecrypter, System.getenv());
    }

    /** With the goal's own names of the tables where none are given. */
    final Project project(@Nullable String schema, @Nullable String version, @Nullable String log) {
        return new Project(
                project.getBasedir().toPath(),
                folders().stream().map(File::toPath).toList(),
                new ProjectClassPath(dependenciesResolver, session, project).javaCode(execution),
                schema == null ? versionSchema : schema,
                version == null ? versionTable : version,
                log == null ? logTable : log,
                execution.getVersion());
    }

    /** What each line of the log begins with tells several databases apart. */
    final Workspace workspace(Databases databases, Project settings, String prefix) {
        Consumer<String> information = line -> getLog().info(prefix + line);
        Consumer<String> warnings = line -> getLog().warn(prefix + line);
        @Nullable LiveLine live = prefix.isEmpty() ? liveLine() : null;
        return Workspace.of(settings, databases, new Progress(information, warnings, style(), live), warnings);
    }

    private @Nullable LiveLine liveLine() {
        boolean watched = session.getSettings().isInteractiveMode() && getLog().isInfoEnabled();
        return watched ? Terminal.liveLine().orElse(null) : null;
    }

    final Databases databases(BuildSession build, @Nullable Database target, List<String> searchPath) {
        Databases.Settings settings = new Databases.Settings(
                target,
                searchPath,
                shadowUrl == null ? null : new Database(shadowUrl, shadowUser, shadowPassword),
                postgresVersion,
                Path.of(project.getBuild().getDirectory(), "migrate"),
                cache());
        MavenBinaryRepository binaries = new MavenBinaryRepository(repositorySystem, session, project);
        return new Databases(settings, binaries, () -> build.servers(session), getLog()::info);
    }

    private Path cache() {
        return cacheDirectory != null
                ? cacheDirectory.toPath()
                : Path.of(session.getLocalRepository().getBasedir(), ".cache", "migrate");
    }

    /** Lets jOOQ's code generator and the tests of this build use the project's own database. */
    private void publish(Map<String, String> properties) {
        published = properties;
        Published.put(properties, project);
    }
}
