package dev.migrate.proof;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.catalog.Catalog;
import dev.migrate.plan.Planner;
import dev.migrate.rule.DeclaredChanges;
import dev.migrate.server.DatabaseServer;
import dev.migrate.state.Shadow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder of the corpus: planned from a to b and back, and proved both ways with rows. */
@Execution(ExecutionMode.CONCURRENT)
class CorpusTest {
    @ParameterizedTest
    @MethodSource("cases")
    void isProvedBothWays(String name) throws IOException {
        Path folder = Corpus.FOLDER.resolve(name);
        Expectation expected = Expectation.of(folder);
        DatabaseServer server = expected.server();
        try (LoadedSource a = new LoadedSource(server, folder.resolve("a.sql"));
                Shadow b = Shadow.empty(server)) {
            Catalog source = a.catalog();
            Catalog target = Corpus.build(folder.resolve("b.sql"), b);
            Proposal there = Proposal.of(TestProofs.of(a), source, target);
            Corpus.write(name, there);
            assertAll(
                    () -> expected.check(there.upgrade(), there.downgrade()),
                    () -> assertEquals(List.of(), DeclaredChanges.broken(source, target)),
                    () -> assertEquals(List.of(), DeclaredChanges.broken(target, source)),
                    () -> assertTrue(Planner.plan(source, source).isEmpty()));
        }
    }

    static Stream<String> cases() throws IOException {
        return Corpus.names();
    }
}
