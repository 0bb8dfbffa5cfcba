package dev.migrate.benchmark;

import dev.migrate.server.CarefulServer;
import dev.migrate.server.Database;
import dev.migrate.server.EmbeddedServer;
import dev.migrate.server.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What applying costs, in ratios of one run: against psql with the same transactions, and against the Maven plugins of Flyway
 * and Liquibase with the same scripts. The tools take turns, round after round, and are compared within each: see {@link
 * Series}. The Maven profile {@code benchmark-apply} runs it, and nothing else; it needs {@code mvn} and {@code psql} on the
 * path, and this plugin in the local repository.
 */
class ApplyBenchmark {
    private static final String START = "Maven and the plugin, doing nothing (migrate.skip)";
    private static final int SCRIPTS = Integer.getInteger("benchmark.scripts", 1_000);
    private static final String ALL = "%,d".formatted(SCRIPTS);
    private static final String TEN_TIMES = "%,d".formatted(10 * SCRIPTS);
    private static final String UPGRADE = "upgrade, " + ALL + " revisions";
    private static final String UPGRADE_MORE = "upgrade, " + TEN_TIMES + " revisions";
    private static final String NOTHING = "upgrade, nothing pending of " + ALL;
    private static final String CURRENT = "current, of " + ALL;
    private static final String TENANTS = "upgrade, 50 revisions on each of 200 tenants";
    private static final String PSQL = "psql, the same " + ALL + " transactions from one file";
    private static final String ON_DISK = ", each commit waiting for the disk";
    private static final Other FLYWAY = new Other("Flyway's", "flyway", "migrate");
    private static final Other LIQUIBASE = new Other("Liquibase's", "liquibase", "update");

    @TempDir
    private Path folder = Path.of("");

    private final int rounds = Integer.getInteger("benchmark.rounds", 5);
    private Stopwatches watches = new Stopwatches(folder);

    /** Another tool's Maven plugin, and what its figures are called. */
    private record Other(String owner, String tool, String goal) {
        String start() {
            return owner + ", skipped";
        }

        String all() {
            return owner + " " + goal + ", " + ALL + " scripts";
        }

        String nothing() {
            return owner + " " + goal + ", nothing pending";
        }
    }

    @Test
    void measure() throws Exception {
        watches = new Stopwatches(folder.resolve("log"));
        Path ours = BenchmarkProjects.migrate(folder("ours"), SCRIPTS, "");
        Path many = BenchmarkProjects.migrate(folder("many"), 10 * SCRIPTS, "");
        Path tenants = BenchmarkProjects.migrate(folder("tenants"), 50, tenants());
        Path flyway = BenchmarkProjects.flyway(folder("flyway"), SCRIPTS);
        Path liquibase = BenchmarkProjects.liquibase(folder("liquibase"), SCRIPTS);
        Path sql = folder.resolve("upgrade.sql");
        fetch(ours, flyway, liquibase, sql);
        try (EmbeddedServer careful = CarefulServer.open()) {
            measure(ours, many, tenants, flyway, liquibase, sql, careful);
        }
        String report = report();
        System.out.println(report);
        Files.writeString(Path.of(System.getProperty("basedir", "."), "target", "benchmark-applying.md"), report);
    }

    private void measure(
            Path ours, Path many, Path tenants, Path flyway, Path liquibase, Path sql, EmbeddedServer careful)
            throws Exception {
        for (int round = 0; round < rounds; round++) {
            watches.run(START, ours, Map.of(), mvn(true, "migrate:upgrade", "-Dmigrate.skip=true"));
            Database own = TestServer.newDatabase();
            goal(UPGRADE, ours, "migrate:upgrade", own);
            goal(NOTHING, ours, "migrate:upgrade", own);
            goal(CURRENT, ours, "migrate:current", own);
            psql(PSQL, sql, TestServer.newDatabase());
            goal(UPGRADE + ON_DISK, ours, "migrate:upgrade", TestServer.newDatabase(careful));
            psql(PSQL + ON_DISK, sql, TestServer.newDatabase(careful));
            other(FLYWAY, flyway);
            other(LIQUIBASE, liquibase);
            goal(UPGRADE_MORE, many, "migrate:upgrade", TestServer.newDatabase());
            goal(TENANTS, tenants, "migrate:upgrade", TestServer.newDatabase());
        }
    }

    /** Not measured: what Maven fetches once, and the text for psql. */
    private void fetch(Path ours, Path flyway, Path liquibase, Path sql) throws Exception {
        Stopwatches unmeasured = new Stopwatches(folder.resolve("log"));
        unmeasured.run(
                "fetch",
                ours,
                Map.of(),
                mvn(false, "migrate:sql", "-Dmigrate.revision=base:head", "-Dmigrate.output=" + sql));
        Database one = TestServer.newDatabase();
        Database two = TestServer.newDatabase();
        unmeasured.run("fetch", flyway, Map.of(), mvn(false, "flyway", "info", one));
        unmeasured.run("fetch", liquibase, Map.of(), mvn(false, "liquibase", "status", two));
    }

    private void goal(String name, Path project, String goal, Database database) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(goal));
        arguments.addAll(BenchmarkProjects.database("migrate", database));
        if (project.endsWith("tenants")) {
            arguments.set(1, "-Dmigrate.database=customers");
            watches.run(
                    name,
                    project,
                    Map.of("MIGRATE_CUSTOMERS_URL", database.url()),
                    mvn(true, arguments.toArray(String[]::new)));
        } else {
            watches.run(name, project, Map.of(), mvn(true, arguments.toArray(String[]::new)));
        }
    }

    private void psql(String name, Path sql, Database database) throws Exception {
        String address = database.url().substring("jdbc:".length());
        watches.run(
                name,
                folder,
                Map.of(
                        "PGUSER", String.valueOf(database.user()),
                        "PGPASSWORD", String.valueOf(database.password())),
                List.of("psql", "-q", "-X", "-v", "ON_ERROR_STOP=1", "-f", sql.toString(), address));
    }

    private void other(Other other, Path project) throws Exception {
        String skipping = "-D" + other.tool() + ".skip=true";
        watches.run(other.start(), project, Map.of(), mvn(true, other.tool() + ":" + other.goal(), skipping));
        Database database = TestServer.newDatabase();
        watches.run(other.all(), project, Map.of(), mvn(true, other.tool(), other.goal(), database));
        watches.run(other.nothing(), project, Map.of(), mvn(true, other.tool(), other.goal(), database));
    }

    private static List<String> mvn(boolean offline, String tool, String goal, Database database) {
        List<String> arguments = new ArrayList<>(List.of(tool + ":" + goal));
        arguments.addAll(BenchmarkProjects.database(tool, database));
        arguments.add("-Dflyway.locations=filesystem:sql");
        arguments.add("-Dliquibase.changeLogFile=changelog.xml");
        arguments.add("-Dliquibase.searchPath=.");
        return mvn(offline, arguments.toArray(String[]::new));
    }

    private static List<String> mvn(boolean offline, String... arguments) {
        List<String> command = new ArrayList<>(List.of(System.getProperty("benchmark.mvn", "mvn"), "-B"));
        if (offline) {
            command.add("-o");
        }
        String repository = System.getProperty("maven.repo.local");
        if (repository != null) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        command.addAll(List.of(arguments));
        return command;
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    private static String tenants() {
        return """
                <databases><database>
                  <name>customers</name>
                  <tenants>SELECT 'tenant_' || n FROM generate_series(1, 200) n</tenants>
                </database></databases>""";
    }

    private String report() {
        StringBuilder text = new StringBuilder("| what | median, s | all, s |\n|---|---|---|\n");
        for (String name : watches.names()) {
            Series all = watches.of(name);
            text.append("| %s | %.2f | %s |\n".formatted(name, all.median(), all));
        }
        Series apply = above(UPGRADE, START);
        Series applyMore = above(UPGRADE_MORE, START);
        text.append("\n| ratio or difference | median | in each round | wanted |\n|---|---|---|---|\n");
        Stream.of(
                        row(
                                ALL + " revisions above Maven's start, to psql" + ON_DISK,
                                above(UPGRADE + ON_DISK, START).over(watches.of(PSQL + ON_DISK)),
                                "<= 1.3"),
                        row(
                                ALL + " revisions above Maven's start, to psql, no commit waiting",
                                apply.over(watches.of(PSQL)),
                                "<= 1.3"),
                        row(
                                "the same to Flyway's above its start",
                                apply.over(above(FLYWAY.all(), FLYWAY.start())),
                                ""),
                        row(
                                "the same to Liquibase's above its start",
                                apply.over(above(LIQUIBASE.all(), LIQUIBASE.start())),
                                ""),
                        row("upgrade with nothing pending above Maven's start, s", above(NOTHING, START), "<= 0.6"),
                        row("current above Maven's start, s", above(CURRENT, START), "<= 0.6"),
                        row(
                                TEN_TIMES + " revisions to " + ALL + ", above Maven's start",
                                applyMore.over(apply),
                                "<= 11"),
                        row(
                                "200 tenants of 50 revisions to " + TEN_TIMES + " revisions, above Maven's start",
                                above(TENANTS, START).over(applyMore),
                                ""))
                .forEach(text::append);
        return text.toString();
    }

    private Series above(String name, String start) {
        return watches.of(name).minus(watches.of(start));
    }

    private static String row(String what, Series measured, String wanted) {
        return "| %s | %.2f | %s | %s |\n".formatted(what, measured.median(), measured, wanted);
    }
}
