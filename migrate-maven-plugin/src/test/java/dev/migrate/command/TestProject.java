package dev.migrate.command;

import dev.migrate.command.Renaming.Others;
import dev.migrate.revision.FileNamePattern;
import dev.migrate.revision.RevisionDirectory;
import dev.migrate.run.RunListener;
import dev.migrate.run.RunSettings;
import dev.migrate.server.Database;
import dev.migrate.server.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A model, a history and a database of a test's own; shadows are on the tests' server. */
final class TestProject {
    final List<String> warnings = new ArrayList<>();
    private final Path folder;
    private final Database database = TestServer.newDatabase();
    private Filter filter = Filter.NONE;

    TestProject(Path folder) {
        this.folder = folder;
    }

    void model(String sql) throws IOException {
        Files.writeString(folder.resolve("model.sql"), sql);
    }

    void filter(Filter newFilter) {
        filter = newFilter;
    }

    /** Writes a revision where nobody can be asked; gives its text. */
    String create(String rename, Others others) throws IOException {
        return create(new Renaming(rename, others, Confirmation.GIVEN));
    }

    /** Writes a revision; gives its text. */
    String create(Renaming renaming) throws IOException {
        return Files.readString(folder.resolve(result(renaming).file()));
    }

    Create.Result result(Renaming renaming) {
        NewFile file = new NewFile(FileNamePattern.DEFAULT, "UTC", null, null, Map.of(), List.of(), null, null);
        String head = files() == 0 ? "base" : "head";
        String message = "Change number " + files();
        Create.Options options = new Create.Options(
                message, folder.resolve("model.sql"), true, head, false, List.of(), filter, renaming, file);
        return new Create(workspace(), options).run();
    }

    Check.Verdict modelCheck() {
        return new Check(workspace(), new Check.Options(folder.resolve("model.sql"), filter))
                .run().verdicts().stream()
                        .filter(verdict -> verdict.id().equals("model"))
                        .findFirst()
                        .orElseThrow();
    }

    void upgrade() {
        new Upgrade(workspace(), new Upgrade.Options(null)).run();
    }

    void downgrade() {
        new Downgrade(workspace(), new Downgrade.Options("-1", Confirmation.GIVEN)).run();
    }

    long files() {
        try (Stream<Path> files = Files.list(Files.createDirectories(folder.resolve("migrations")))) {
            return files.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Nullable
    String query(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    Workspace workspace() {
        Databases databases = new Databases(
                new Databases.Settings(
                        database, List.of(), TestServer.server().database("postgres"), null, folder, folder),
                artifact -> {
                    throw new AssertionError("no binaries are needed");
                },
                TestServer::servers,
                warnings::add);
        return new Workspace(
                folder,
                RevisionDirectory.of(folder, List.of(Path.of("migrations"))),
                Optional.empty(),
                databases,
                RunSettings.defaults("test"),
                RunListener.SILENT,
                warnings::add);
    }
}
