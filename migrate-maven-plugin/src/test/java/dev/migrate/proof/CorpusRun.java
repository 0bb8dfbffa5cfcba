package dev.migrate.proof;

import com.google.gson.Gson;
import dev.migrate.MigrateException;
import dev.migrate.catalog.Catalog;
import dev.migrate.server.DatabaseServer;
import dev.migrate.server.TestServer;
import dev.migrate.state.Shadow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Writes revisions for pairs of schemas from elsewhere, for others to judge: for each folder {@code <source>/<case>} of
 * {@code corpus.dir} with {@code from.sql} and {@code to.sql} either {@code upgrade.sql} and {@code downgrade.sql} or
 * {@code refused.txt} in {@code corpus.out}. The Maven profile {@code corpus} runs it, and nothing else.
 */
class CorpusRun {
    private static final int WORKERS = 2;

    private final Path pairs = Path.of(System.getProperty("corpus.dir", ""));
    private final Path out = Path.of(System.getProperty("corpus.out", ""));
    private final DatabaseServer server = TestServer.server(Integer.getInteger("corpus.major", 17));
    private final Stopwatch stopwatch = new Stopwatch();

    @Test
    void writeRevisions() throws IOException, SQLException, InterruptedException, ExecutionException {
        List<Path> cases = cases();
        createRoles(cases);
        long start = System.nanoTime();
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        List<Future<Boolean>> results = new ArrayList<>();
        cases.forEach(one -> results.add(workers.submit(() -> stopwatch.time("all", () -> write(one)))));
        int written = 0;
        for (Future<Boolean> result : results) {
            written += result.get() ? 1 : 0;
        }
        workers.shutdown();
        Files.writeString(
                out.resolve("summary.txt"),
                "%d pairs, %d written, %d refused, %.1f a second%n%s"
                        .formatted(
                                cases.size(),
                                written,
                                cases.size() - written,
                                cases.size() * 1e9 / (System.nanoTime() - start),
                                stopwatch));
    }

    private boolean write(Path one) throws IOException {
        Path folder = Files.createDirectories(out.resolve(pairs.relativize(one)));
        try (LoadedSource source =
                        stopwatch.time("load and read", () -> new LoadedSource(server, one.resolve("from.sql")));
                Shadow to = Shadow.empty(server)) {
            Catalog target = stopwatch.time("load and read", () -> Corpus.build(one.resolve("to.sql"), to));
            Proposal proposal =
                    stopwatch.time("prove", () -> Proposal.of(TestProofs.of(source), source.catalog(), target));
            Files.writeString(folder.resolve("upgrade.sql"), proposal.upgrade().toSql());
            Files.writeString(
                    folder.resolve("downgrade.sql"), proposal.downgrade().toSql());
            return true;
        } catch (MigrateException | IllegalStateException e) {
            return refused(folder, String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            return refused(folder, "A fault of the plugin: " + e);
        }
    }

    /** What ends one pair is told with it, and does not end the others. */
    private static boolean refused(Path folder, String reason) throws IOException {
        Files.writeString(folder.resolve("refused.txt"), reason + "\n");
        return false;
    }

    private List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(pairs)) {
            return files.filter(file -> file.endsWith("from.sql"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }

    private void createRoles(List<Path> cases) throws IOException, SQLException {
        TreeSet<String> roles = new TreeSet<>();
        for (Path one : cases) {
            Path file = one.resolve("meta.json");
            if (Files.exists(file)) {
                Meta meta = new Gson().fromJson(Files.readString(file), Meta.class);
                Optional.ofNullable(meta.roles()).ifPresent(named -> named.forEach(role -> roles.add(role.name())));
            }
        }
        try (Connection connection = server.database("postgres").connect();
                Statement statement = connection.createStatement()) {
            for (String role : roles) {
                statement.execute("CREATE ROLE \"" + role + "\"");
            }
        }
    }

    private record Meta(@Nullable List<Role> roles) {}

    private record Role(String name) {}
}
