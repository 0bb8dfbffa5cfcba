package dev.migrate.command;

import dev.migrate.revision.FileNamePattern;
import dev.migrate.revision.RevisionDirectory;
import dev.migrate.run.RunListener;
import dev.migrate.run.RunSettings;
import dev.migrate.server.Database;
import dev.migrate.server.PgDump;
import dev.migrate.server.PostgresVersion;
import dev.migrate.server.TestServer;
import dev.migrate.state.LiveDatabase;
import dev.migrate.state.Shadow;
import dev.migrate.state.SqlModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures the differ against two things that the same machine does at the same time: PostgreSQL's own dump of such a
 * schema, and loading the schema. The Maven profile {@code benchmark-differ} runs it, and nothing else.
 *
 * <p>The machine may be busy with other things. So all is measured in turns, round after round, and what counts is ratios of
 * medians.
 */
class DifferBenchmark {
    private static final RunSettings SETTINGS = RunSettings.defaults("benchmark");
    private static final int LARGE = 5;

    @TempDir
    private Path folder = Path.of("");

    private final int rounds = Integer.getInteger("benchmark.rounds", 5);
    private final int tables = Integer.getInteger("benchmark.tables", 1000);
    private final Optional<PgDump> dump = PgDump.find();
    private final int major = dump.flatMap(PgDump::newestServer).orElse(PostgresVersion.DEFAULT_MAJOR);
    private final Measurements measurements = new Measurements();

    @Test
    void measure() throws IOException {
        Size small = new Size(tables);
        Size large = new Size(LARGE * tables);
        for (int round = 0; round < rounds; round++) {
            small.measure();
            large.measureReading();
        }
        large.measureCreate();
        String table = measurements.table(tables, LARGE * tables);
        System.out.println(table);
        Files.writeString(TestServer.target().resolve("benchmark.md"), table);
    }

    /** The schema in one size, in both of its states. */
    private final class Size {
        private final int number;
        private final Path project;
        private final Path model;
        private final Shadow before = Shadow.empty(TestServer.server(major));
        private final Shadow after = Shadow.empty(TestServer.server(major));

        Size(int number) throws IOException {
            this.number = number;
            GeneratedSchema schema = new GeneratedSchema(number);
            project = Files.createDirectories(folder.resolve("project" + number));
            model = schema.after(project.resolve("schema"));
            Path first = schema.before(folder.resolve("before" + number));
            SqlModel.of(List.of(first)).load(before.session());
            SqlModel.of(List.of(model)).load(after.session());
            writeRevision(first);
        }

        void measure() throws IOException {
            measureReading();
            measureCreate();
        }

        void measureReading() {
            dump.ifPresent(program -> measurements.time("pg_dump", number, () -> program.schema(before.database())));
            measurements.time("read and plan", number, () -> {
                Comparison comparison =
                        Comparison.of(workspace(), live(before.database()), live(after.database()), Filter.NONE);
                return List.of(comparison.upgrade(), comparison.downgrade());
            });
        }

        /** The history is replayed already, as it is for all but the first of a day. */
        void measureCreate() throws IOException {
            States.of(workspace(), workspace().scripts(), model).history().replay();
            measurements.time("load", number, () -> {
                try (Shadow shadow = Shadow.empty(TestServer.server(major))) {
                    return SqlModel.of(List.of(model)).load(shadow.session());
                }
            });
            Create.Result result = measurements.time("create", number, () -> new Create(workspace(), options()).run());
            Files.delete(project.resolve(result.file()));
        }

        private Create.Options options() {
            NewFile file = new NewFile(FileNamePattern.DEFAULT, "UTC", null, null, Map.of(), List.of(), null, null);
            return new Create.Options(
                    "Change two in a hundred",
                    model,
                    true,
                    "head",
                    false,
                    List.of(),
                    Filter.NONE,
                    new Renaming("", Renaming.Others.none, Confirmation.GIVEN),
                    file);
        }

        private Workspace workspace() {
            Databases databases = new Databases(
                    new Databases.Settings(null, List.of(), null, major, TestServer.data(), project),
                    artifact -> {
                        throw new AssertionError("no binaries are needed");
                    },
                    TestServer::servers,
                    note -> {});
            return new Workspace(
                    project,
                    RevisionDirectory.of(project, List.of(Path.of("migrations"))),
                    Optional.empty(),
                    databases,
                    SETTINGS,
                    RunListener.SILENT,
                    warning -> {});
        }

        private void writeRevision(Path first) throws IOException {
            List<String> parts = new ArrayList<>(List.of(
                    "-- Create all\n--\n-- revision: %s\n"
                            .formatted(UUID.randomUUID()
                                    .toString()
                                    .replace("-", "")
                                    .substring(0, 12)),
                    "-- migrate:upgrade"));
            try (Stream<Path> files = Files.list(first)) {
                for (Path file : files.sorted().toList()) {
                    parts.add(Files.readString(file));
                }
            }
            parts.add("-- migrate:downgrade irreversible: it is the beginning\n");
            Files.writeString(
                    Files.createDirectories(project.resolve("migrations")).resolve("1.sql"), String.join("\n", parts));
        }
    }

    private static LiveDatabase live(Database database) {
        return new LiveDatabase(database, SETTINGS.tables());
    }
}
