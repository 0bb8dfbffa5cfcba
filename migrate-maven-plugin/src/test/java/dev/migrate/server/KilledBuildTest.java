package dev.migrate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that end as they should not, and builds at the same time. */
final class KilledBuildTest {
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final String FINE = "select 'fine'";

    @TempDir(factory = DataFolder.class)
    private Path data;

    private final List<Build> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Build::close);
    }

    private Build start() {
        Build build = Build.start(data, List.of());
        started.add(build);
        return build;
    }

    @Test
    void aKilledBuildLeavesNothingBehind() throws IOException {
        List<ProcessHandle> server;
        try (Build build = Build.start(data, List.of()).ready()) {
            server = server();
            assertEquals("fine", build.query(FINE));
        }
        assertGone(server);
    }

    @Test
    void aBuildGoesOnWhenAnotherOneIsKilledAndLeavesNothingBehindWhenItIsKilledToo() throws IOException {
        List<ProcessHandle> server;
        try (Build last = Build.start(data, List.of())) {
            try (Build starter = Build.start(data, List.of()).ready()) {
                last.ready();
                server = server();
                assertEquals("fine", starter.query(FINE));
            }
            assertEquals("fine", last.query(FINE));
            assertEquals("fine", last.query("select 'fine' from pg_sleep(1)"));
            assertTrue(server.stream().allMatch(KilledBuildTest::lives));
        }
        assertGone(server);
    }

    @Test
    void buildsThatStartAtOnceShareOneServerAndTheLastOneEndsIt() throws Exception {
        List<Build> four = Stream.generate(this::start).limit(4).toList();
        four.forEach(Build::ready);
        List<ProcessHandle> server = server();
        String port = four.get(0).query("show port");
        for (Build build : four) {
            assertEquals(port, build.query("show port"));
        }
        for (Build build : four) {
            assertTrue(server.stream().allMatch(KilledBuildTest::lives));
            build.finish();
        }
        assertFalse(lives(server.get(0)));
        assertGone(server);
    }

    @Test
    void killedBuildsAndNewOnesTakeTurnsWithoutHarm() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.open(TestServer.options(data, PostgresVersion.DEFAULT_MAJOR))) {
            server.createDatabase("app");
        }
        Build build = start().ready();
        for (int turn = 0; turn < 8; turn++) {
            build.close();
            build = start().ready();
            assertEquals("1", build.query("select count(*) from pg_database where datname = 'app'"));
        }
        List<ProcessHandle> server = server();
        build.close();
        assertGone(server);
    }

    @Test
    void aKilledProcessGroupDoesNotTakeTheWatchdogWithIt() throws Exception {
        assumeTrue(Stream.of("/usr/bin/setsid", "/bin/setsid").map(Path::of).anyMatch(Files::exists), "no setsid here");
        try (Build build = Build.start(data, List.of("setsid", "--wait")).ready()) {
            List<ProcessHandle> server = server();
            long group = ProcessHandle.of(build.pid())
                    .flatMap(setsid -> setsid.children().findFirst())
                    .map(ProcessHandle::pid)
                    .orElse(build.pid());
            new ProcessBuilder("kill", "-KILL", "--", "-" + group).start().waitFor();
            assertGone(server);
        }
    }

    @Test
    void twoDataDirectoriesAtOnceDoNotDisturbEachOther(@TempDir(factory = DataFolder.class) Path other)
            throws IOException {
        try (Build build = Build.start(data, List.of())) {
            try (Build neighbour = Build.start(other, List.of()).ready()) {
                build.ready();
                assertFalse(build.query("show port").equals(neighbour.query("show port")));
            }
            assertEquals("fine", build.query("select 'fine' from pg_sleep(1)"));
        }
    }

    /** The server's process and its watchdog's. */
    private List<ProcessHandle> server() throws IOException {
        ProcessHandle server =
                ProcessHandle.of(EmbeddedServerTest.running(data).pid()).orElseThrow();
        return List.of(server, server.parent().orElseThrow());
    }

    private void assertGone(List<ProcessHandle> processes) throws IOException {
        assertTrue(Wait.until(DEADLINE, () -> processes.stream().noneMatch(KilledBuildTest::lives)));
        assertTrue(Wait.until(
                DEADLINE, () -> !Files.exists(EmbeddedServerTest.folder(data).door())));
    }

    /** A dead process that its parent has not taken note of has no command any more. */
    private static boolean lives(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
