package dev.migrate.command;

import dev.migrate.MigrateException;
import dev.migrate.bridge.JavaPrograms;
import dev.migrate.classes.JavaClasses;
import dev.migrate.revision.MessageAdvice;
import dev.migrate.revision.RevisionDirectory;
import dev.migrate.revision.RevisionScripts;
import dev.migrate.run.AppliedRevision;
import dev.migrate.run.RunListener;
import dev.migrate.run.RunSettings;
import dev.migrate.run.Runner;
import dev.migrate.run.TableNames;
import dev.migrate.server.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What all commands work on.
 *
 * @param baseDirectory the project's folder, which names of files in messages are relative to
 * @param directory where the revisions are
 * @param programs the revisions that are Java classes; empty: the project has none
 * @param databases the target and the shadows
 * @param settings how revisions are run
 * @param listener is told what a run does
 * @param warnings what a reader should look at, though it stops nothing
 */
public record Workspace(
        Path baseDirectory,
        RevisionDirectory directory,
        Optional<JavaPrograms> programs,
        Databases databases,
        RunSettings settings,
        RunListener listener,
        Consumer<String> warnings)
        implements AutoCloseable {

    /**
     * For a project.
     *
     * @param listener is told what a run does
     * @param warnings what a reader should look at, though it stops nothing
     */
    public static Workspace of(Project project, Databases databases, RunListener listener, Consumer<String> warnings) {
        TableNames tables = new TableNames(project.versionSchema(), project.versionTable(), project.logTable());
        Optional<JavaClasses> classes = project.javaCode()
                .map(code -> new JavaClasses(project.baseDirectory(), code.output(), code.sourceRoots()));
        RevisionDirectory files = RevisionDirectory.of(project.baseDirectory(), project.directories());
        return new Workspace(
                project.baseDirectory(),
                classes.map(files::with).orElse(files),
                classes.map(found ->
                        new JavaPrograms(found, project.javaCode().orElseThrow().classPath())),
                databases,
                RunSettings.defaults(project.toolVersion()).withTables(tables),
                listener,
                warnings);
    }

    /** The same, with other limits for a run. */
    public Workspace running(Limits limits) {
        return new Workspace(
                baseDirectory, directory, programs, databases, limits.applyTo(settings), listener, warnings);
    }

    /** Lets go of the project's classes. */
    @Override
    public void close() {
        programs.ifPresent(JavaPrograms::close);
    }

    /**
     * The same, waiting so many seconds for another run.
     *
     * @throws MigrateException for a number below 0
     */
    public Workspace waiting(int lockWait) {
        RunSettings waiting = settings.withLockWait(Limits.lockWait(lockWait));
        return new Workspace(baseDirectory, directory, programs, databases, waiting, listener, warnings);
    }

    /** The history. One that is empty for want of a folder is warned about: its name may be misspelt. */
    RevisionScripts scripts() {
        RevisionScripts scripts = directory.load();
        List<String> missing = scripts.isEmpty() ? directory.missing() : List.of();
        if (!missing.isEmpty()) {
            warnings.accept("There are no revisions: the folder " + String.join(", ", missing)
                    + " (migrate.directory) does not exist.");
        }
        return scripts;
    }

    /** A session with a database, to look and to run. */
    Runner open(Database database) {
        return Runner.open(database, settings, listener);
    }

    /** What the version table says. */
    List<AppliedRevision> applied(Database database) {
        try (Runner runner = open(database)) {
            return runner.applied();
        }
    }

    /** Ids of what is applied to the target. */
    Set<String> appliedIds() {
        return AppliedRevision.appliedIds(applied(databases.target()));
    }

    /** A message for a new revision; one that will tell nothing later is warned about. */
    String message(@Nullable String message, String goal) {
        if (message == null || message.isBlank()) {
            throw new MigrateException(
                    "A revision needs a message that says what it does.",
                    "Type for example: mvn migrate:" + goal + " -Dmigrate.message=\"Add device location\"");
        }
        MessageAdvice.of(message).ifPresent(warnings);
        return message.strip();
    }

    /** As a message names a file: within the project from its base directory on. */
    public Path relative(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path base = baseDirectory.toAbsolutePath().normalize();
        return absolute.startsWith(base) ? base.relativize(absolute) : absolute;
    }
}
