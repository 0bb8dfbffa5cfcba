package dev.migrate.proof;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.Gson;
import dev.migrate.catalog.Catalog;
import dev.migrate.plan.Plan;
import dev.migrate.plan.Renames;
import dev.migrate.proof.Proposal.Texts;
import dev.migrate.rule.Rename;
import dev.migrate.server.DatabaseServer;
import dev.migrate.server.TestServer;
import dev.migrate.state.Shadow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code src/test/renames}: what may be renamed is found, and with a yes to each question both scripts are
 * proved with rows, from a to b and from b to a. {@code expect.json} says what is asked and what comes along; where it says
 * no more, nothing is dropped or made.
 */
@Execution(ExecutionMode.CONCURRENT)
class RenameCorpusTest {
    private static final Path FOLDER = Path.of(System.getProperty("basedir", ""))
            .resolve("src/test/renames")
            .toAbsolutePath();

    /** Another major version with {@code -Dcorpus.major=18}. */
    private static final DatabaseServer SERVER = TestServer.server(Integer.getInteger("corpus.major", 17));

    private static final Pattern REMAKES = Pattern.compile("\\b(DROP|CREATE|ADD)\\b");

    @ParameterizedTest
    @MethodSource("cases")
    void isProvedBothWays(String name) throws IOException {
        Path folder = FOLDER.resolve(name);
        Expected expected = new Gson().fromJson(Files.readString(folder.resolve("expect.json")), Expected.class);
        try (Shadow a = Shadow.empty(SERVER);
                Shadow b = Shadow.empty(SERVER)) {
            Catalog first = Corpus.build(folder.resolve("a.sql"), a);
            Catalog second = Corpus.build(folder.resolve("b.sql"), b);
            Found there = new Found(a, first, second);
            Found back = new Found(b, second, first);
            Corpus.write("renames-" + name, there.proposal);
            assertAll(
                    () -> assertEquals(expected.asked(), there.asked),
                    () -> assertEquals(expected.along(), there.along()),
                    () -> assertEquals(expected.asked().size(), back.asked.size(), () -> "back: " + back.asked),
                    () -> expected.check(there.proposal),
                    () -> assertEquals(expected.empty(), there.proposal.proof().empty()),
                    () -> assertEquals(
                            expected.empty().size(),
                            back.proposal.proof().empty().size()));
        }
    }

    static Stream<String> cases() throws IOException {
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

    /** What is found with a yes to every question. */
    private static final class Found {
        private final List<String> asked = new ArrayList<>();
        private final Renames names;
        private final Proposal proposal;

        Found(Shadow from, Catalog source, Catalog target) {
            Supplier<Shadow> shadows = from.copies();
            RenameSearch search = new RenameSearch(shadows, source, target, id -> false, unclaimed -> false);
            RenameSearch.Result result = search.search(Renames.NONE, candidate -> asked.add(candidate.toString()));
            names = result.names();
            Plan upgrade = result.upgrade(target);
            Plan downgrade = result.downgrade(target);
            proposal = Proposal.of(TestProofs.of(shadows), source, target, names, upgrade, downgrade, Texts::of);
        }

        List<String> along() {
            return names.all().stream()
                    .map(Rename::toString)
                    .filter(name -> !asked.contains(name))
                    .sorted()
                    .toList();
        }
    }

    /** @param empty tables that were proved without rows, as those are whose rows are elsewhere; null: none */
    private record Expected(
            List<String> asked,
            @Nullable List<String> along,
            @Nullable List<String> empty,
            Expectation.@Nullable Shape upgrade,
            Expectation.@Nullable Shape downgrade) {

        @Override
        public List<String> along() {
            return along == null ? List.of() : along;
        }

        @Override
        public List<String> empty() {
            return empty == null ? List.of() : empty;
        }

        void check(Proposal proposal) {
            if (upgrade == null && downgrade == null) {
                String scripts =
                        proposal.upgrade().toSql() + proposal.downgrade().toSql();
                assertFalse(REMAKES.matcher(scripts).find(), scripts);
            } else {
                new Expectation(null, upgrade, downgrade).check(proposal.upgrade(), proposal.downgrade());
            }
        }
    }
}
