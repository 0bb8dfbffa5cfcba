package dev.migrate.proof;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrate.MigrateException;
import dev.migrate.catalog.Catalog;
import dev.migrate.run.PlainRun;
import dev.migrate.server.DatabaseServer;
import dev.migrate.server.PgDump;
import dev.migrate.server.TestServer;
import dev.migrate.state.Shadow;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The corpus before an observer that this project did not write: what pg_dump says of an upgraded database is what it says
 * of the target, and of a downgraded one what it says of the source, the order of columns apart.
 *
 * <p>Where the machine has no pg_dump all cases are skipped; where it is older than the default server, those that the
 * newest server that it can dump does not take.
 */
@Execution(ExecutionMode.CONCURRENT)
class SecondObserverTest {
    /**
     * A schema public that is made anew belongs to who makes it, and not to the owner of the database. A view is printed with
     * the columns that the rows of a function had when it was made, in their order, whether they are the table's or not.
     */
    private static final Set<String> KNOWN =
            Set.of("privileges--of-schema-public", "view--of-a-function-that-returns-rows-of-a-table");

    private static final Optional<PgDump> DUMP = PgDump.find();

    @ParameterizedTest
    @MethodSource("cases")
    void seesTheSame(String name) throws IOException, SQLException {
        assumeTrue(DUMP.isPresent(), "no pg_dump is on the path");
        PgDump dump = DUMP.get();
        Optional<Integer> major = dump.newestServer();
        assumeTrue(major.isPresent(), () -> "pg_dump " + dump.major() + " is older than every server");
        DatabaseServer server = TestServer.server(major.get());
        Path folder = Corpus.FOLDER.resolve(name);
        Integer needed = Expectation.of(folder).major();
        assumeTrue(
                needed == null || needed <= major.get(),
                () -> "it needs PostgreSQL " + needed + ", and pg_dump is of " + dump.major());
        try (Shadow a = Shadow.empty(server);
                Shadow b = Shadow.empty(server)) {
            Catalog source = build(folder.resolve("a.sql"), a, server);
            Catalog target = build(folder.resolve("b.sql"), b, server);
            String upgrade = Proposal.plan(source, target).toSql();
            String downgrade = Proposal.plan(target, source).toSql();
            if (KNOWN.contains(name)) {
                assertThrows(
                        AssertionError.class, () -> compare(dump, a, b, upgrade, downgrade), "it is a gap no more");
            } else {
                compare(dump, a, b, upgrade, downgrade);
            }
        }
    }

    /** Takes the first to the state of the second and back. */
    private static void compare(PgDump dump, Shadow a, Shadow b, String upgrade, String downgrade) throws SQLException {
        DumpText source = DumpText.of(dump.schema(a.database()));
        run(upgrade, a);
        DumpText upgraded = DumpText.of(dump.schema(a.database()));
        run(downgrade, a);
        DumpText downgraded = DumpText.of(dump.schema(a.database()));
        DumpText target = DumpText.of(dump.schema(b.database()));
        assertAll(
                () -> assertEquals(target.toString(), upgraded.toString(), upgrade),
                () -> assertEquals(source.toString(), downgraded.toString(), downgrade));
    }

    private static void run(String script, Shadow shadow) throws SQLException {
        try (Connection connection = shadow.database().connect()) {
            PlainRun.run(connection, script);
        }
    }

    /** What an older server does not know is no case for it; what the default one refuses as well is a fault of the case. */
    private static Catalog build(Path file, Shadow shadow, DatabaseServer server) {
        try {
            return Corpus.build(file, shadow);
        } catch (MigrateException e) {
            assumeTrue(isRefusedEverywhere(file), () -> "PostgreSQL " + server.major() + ": " + e.getMessage());
            throw e;
        }
    }

    private static boolean isRefusedEverywhere(Path file) {
        try (Shadow shadow = Shadow.empty(TestServer.server())) {
            Corpus.build(file, shadow);
            return false;
        } catch (MigrateException e) {
            return true;
        }
    }

    static Stream<String> cases() throws IOException {
        return Corpus.names();
    }
}
