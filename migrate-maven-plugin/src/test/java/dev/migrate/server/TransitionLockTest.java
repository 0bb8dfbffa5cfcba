package dev.migrate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TransitionLockTest {

    @TempDir
    private Path folder;

    private final List<String> notes = new CopyOnWriteArrayList<>();

    @Test
    void threadsGoOneAtATime() throws IOException {
        Path count = Files.writeString(folder.resolve("count"), "0");
        IntStream.range(0, 50).parallel().forEach(ignored -> increment(count));
        assertEquals("50", Files.readString(count));
        assertEquals(List.of(), notes);
    }

    private void increment(Path count) {
        try {
            lock().holding(() ->
                    Files.writeString(count, Integer.toString(Integer.parseInt(Files.readString(count)) + 1)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whoWaitsForAnotherProcessIsToldAndGoesOnWhenThatIsKilled() throws IOException {
        CompletableFuture<String> work;
        try (AttendanceTest.Neighbour neighbour = AttendanceTest.Neighbour.at(folder.resolve("lock"))) {
            work = CompletableFuture.supplyAsync(this::work);
            assertTrue(Wait.until(Duration.ofSeconds(20), () -> !notes.isEmpty()));
            assertEquals(List.of("Waiting for another process that holds " + neighbour.file()), notes);
            assertTrue(!work.isDone());
        }
        assertEquals("done", work.join());
    }

    private String work() {
        try {
            return lock().holding(() -> "done");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private TransitionLock lock() {
        return new TransitionLock(folder, "lock", notes::add);
    }
}
