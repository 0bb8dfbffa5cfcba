package dev.migrate.state;

import dev.migrate.MigrateException;
import dev.migrate.catalog.Catalog;
import dev.migrate.read.CatalogReader;
import dev.migrate.revision.FileFinder;
import dev.migrate.revision.Utf8;
import dev.migrate.run.SqlStatement;
import dev.migrate.run.StatementSplitter;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the schema should be, as SQL files. Their order need not be told: a statement that lacks something is tried again
 * when the others have been run.
 *
 * @param paths what the user calls the model: folders and files
 * @param files in the order in which they are tried first
 */
public record SqlModel(List<Path> paths, List<Path> files) {
    public SqlModel {
        paths = List.copyOf(paths);
        files = List.copyOf(files);
    }

    /**
     * The {@code *.sql} files of folders, found as revisions are, and files as they are named.
     *
     * @throws MigrateException when one of the paths is not there
     */
    public static SqlModel of(List<Path> paths) {
        return new SqlModel(
                paths, paths.stream().flatMap(path -> files(path).stream()).toList());
    }

    /**
     * Runs the model through a session with an empty database, and leaves nothing of it in the session. Roles that it names are made on the server where they are missing, see
     * {@link StubRoles}; statements about roles themselves are left out.
     *
     * @return notes on roles that were made and statements that were left out
     * @throws ModelException for a statement that PostgreSQL does not take
     * @throws MissingExtensionException for an extension that the server does not bring
     * @throws MigrateException when a file cannot be read, or holds what is no SQL
     */
    public List<String> load(Connection session) {
        return new ModelLoader(files.stream().map(SqlModel::statements).toList()).load(session);
    }

    /**
     * The same, and what came of it.
     *
     * @param notes is told about roles that were made and statements that were left out
     */
    public Catalog build(Connection session, Consumer<String> notes) {
        load(session).forEach(notes);
        return CatalogReader.read(session);
    }

    private static List<Path> files(Path path) {
        if (!Files.exists(path)) {
            throw new MigrateException(
                    "The model " + path + " does not exist",
                    "Make the folder and put the CREATE statements of your schema into *.sql files there, or set migrate.model.");
        }
        try {
            return Files.isDirectory(path)
                    ? FileFinder.find(path).stream().sorted().toList()
                    : List.of(path);
        } catch (FileSystemLoopException e) {
            throw new MigrateException(
                    "The link " + e.getFile() + " leads back to a folder that it is in.", "Take it away.", e);
        } catch (IOException e) {
            throw new MigrateException("The model " + path + " cannot be read: " + e.getMessage(), null, e);
        }
    }

    private static List<ModelStatement> statements(Path file) {
        String source = file.toString();
        List<ModelStatement> statements = new ArrayList<>();
        String text = Utf8.read(file, source)
                .replace("\r\n", "\n"); // as in revisions: a checkout on Windows is the same schema
        for (SqlStatement statement : StatementSplitter.split(text, source)) {
            statements.add(new ModelStatement(file, statement));
        }
        return statements;
    }
}
