package dev.migrate.proof;

import dev.migrate.catalog.Catalog;
import dev.migrate.state.Shadow;
import dev.migrate.state.SqlModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Folders {@code <kind>--<case>}, each with the schema before and after: a.sql, b.sql. */
final class Corpus {
    static final Path FOLDER = Path.of(System.getProperty("basedir", ""))
            .resolve("src/test/corpus")
            .toAbsolutePath();

    private static final Path SCRIPTS =
            Path.of(System.getProperty("basedir", "")).resolve("target/corpus").toAbsolutePath();

    private Corpus() {}

    /** Puts the scripts where a person can read them. */
    static void write(String name, Proposal proposal) throws IOException {
        Files.createDirectories(SCRIPTS);
        Files.writeString(
                SCRIPTS.resolve(name + ".sql"),
                "-- upgrade\n%s\n-- downgrade\n%s\n-- %s\n"
                        .formatted(
                                proposal.upgrade().toSql(), proposal.downgrade().toSql(), proposal.proof()));
    }

    /** Loads a schema, and reads what came of it. */
    static Catalog build(Path file, Shadow shadow) {
        return SqlModel.of(List.of(file)).build(shadow.session(), note -> {});
    }

    /** The names of all cases, or of those that begin with the system property {@code corpus.case}. */
    static Stream<String> names() throws IOException {
        String beginning = System.getProperty("corpus.case", "");
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> name.startsWith(beginning))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
