package dev.migrate.command;

import dev.migrate.MigrateException;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionScripts;
import dev.migrate.revision.Target;
import dev.migrate.run.Safeguard;
import dev.migrate.server.Database;
import dev.migrate.server.DatabaseServer;
import dev.migrate.state.History;
import dev.migrate.state.LiveDatabase;
import dev.migrate.state.LoadedModel;
import dev.migrate.state.ReplayedHistory;
import dev.migrate.state.SqlModel;
import dev.migrate.state.State;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The states that a project has, as its users name them. */
final class States {
    private static final String HISTORY = "history";
    private static final String URL = "jdbc:";

    private final Workspace workspace;
    private final RevisionScripts scripts;
    private final Path model;
    private final @Nullable Database other;
    private final String archiveSchema;

    private States(
            Workspace workspace, RevisionScripts scripts, Path model, @Nullable Database other, String archiveSchema) {
        this.workspace = workspace;
        this.scripts = scripts;
        this.model = model;
        this.other = other;
        this.archiveSchema = archiveSchema;
    }

    static States of(Workspace workspace, RevisionScripts scripts, Path model) {
        return of(workspace, scripts, model, Safeguard.ARCHIVE_SCHEMA, List.of());
    }

    /** For states of these names: shadows are of the version of a database that is among them. */
    static States of(
            Workspace workspace, RevisionScripts scripts, Path model, String archiveSchema, List<String> names) {
        return new States(
                workspace,
                scripts,
                model,
                names.stream()
                        .filter(States::isUrl)
                        .findFirst()
                        .map(States::database)
                        .orElse(null),
                archiveSchema);
    }

    /** What the revisions build up to a target that {@code upgrade} would take on an empty database. */
    private ReplayedHistory history(Target target) {
        boolean none = target instanceof Target.Named named && named.name().equals("base");
        List<Revision> revisions =
                none ? List.of() : scripts.graph().at(Set.of()).upgrade(target);
        History history = new History(shadows(), workspace.settings(), workspace.baseDirectory());
        return new ReplayedHistory(
                history, RunnableScripts.of(scripts, workspace).of(revisions));
    }

    /** What all revisions build. */
    ReplayedHistory history() {
        return history(Target.parse("heads"));
    }

    /** What the project's model asks for. */
    LoadedModel model() {
        return files(model);
    }

    /**
     * What a name stands for.
     *
     * @param name {@code history}, {@code history@TARGET}, {@code model}, {@code database}, a JDBC URL, or a folder or file
     *     of SQL
     */
    State named(String name) {
        if (isUrl(name)) {
            return live(database(name));
        }
        return switch (name) {
            case HISTORY -> history();
            case "model" -> model();
            case "database" -> live(existing());
            default -> name.startsWith(HISTORY + "@") ? history(at(name)) : files(file(name));
        };
    }

    /** As messages call it: without what may be secret. */
    static String display(String name) {
        return isUrl(name) ? database(name).displayName() : name;
    }

    private static boolean isUrl(String name) {
        return name.startsWith(URL);
    }

    private static Database database(String url) {
        return new Database(url, null, null);
    }

    private static Target at(String name) {
        Target target = Target.parse(name.substring(HISTORY.length() + 1));
        boolean relative = target instanceof Target.Steps steps && steps.from() == null;
        if (relative || target.needsDatabase()) {
            throw new MigrateException(
                    "'" + name + "' depends on where a database stands, and a history is replayed without one.",
                    "Name a revision, as in history@head-1; or compare with what is there: database");
        }
        return target;
    }

    private Path file(String name) {
        Optional<Path> file = path(name).filter(Files::exists);
        return file.orElseThrow(() -> new MigrateException(
                "'" + name + "' is no state: no such file is there, and it is none of the names.",
                "Say history, history@TARGET, model, database, a folder or file of SQL, or a JDBC URL."));
    }

    private Optional<Path> path(String name) {
        try {
            return Optional.of(workspace.baseDirectory().resolve(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private LoadedModel files(Path path) {
        return new LoadedModel(shadows(), SqlModel.of(List.of(path)), workspace.warnings());
    }

    private LiveDatabase live(Database database) {
        return new LiveDatabase(database, workspace.settings().tables(), archiveSchema);
    }

    private Database existing() {
        return workspace
                .databases()
                .existingTarget()
                .orElseThrow(() -> new MigrateException(
                        "There is no database yet to compare with.",
                        "Run: mvn migrate:upgrade, or name one with -Dmigrate.url=jdbc:postgresql://host/name"));
    }

    private DatabaseServer shadows() {
        return other == null
                ? workspace.databases().shadows()
                : workspace.databases().shadowsLike(other);
    }
}
