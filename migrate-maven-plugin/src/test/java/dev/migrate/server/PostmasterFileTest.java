package dev.migrate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PostmasterFileTest {
    private static final String COMPLETE = "123\n/some/where\n1700000000\n5544\n\n127.0.0.1\n  1  2\nready   \n";

    @TempDir
    private Path cluster;

    @Test
    void aCompleteFileIsRead() throws IOException {
        assertEquals(
                Optional.of(new PostmasterFile(123, Instant.ofEpochSecond(1_700_000_000), 5544, true)), read(COMPLETE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"starting", "stopping", "standby "})
    void onlyReadyIsReady(String status) throws IOException {
        assertFalse(read(COMPLETE.replace("ready   ", status)).orElseThrow().ready());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "123\n/some/where\n1700000000\n5544\n\n127.0.0.1\n"})
    void aFileThatIsBeingWrittenIsNone(String text) throws IOException {
        assertEquals(Optional.empty(), read(text));
    }

    @Test
    void noFileIsNone() throws IOException {
        assertEquals(Optional.empty(), PostmasterFile.read(cluster));
    }

    @Test
    void theFoldersNameMayBeInAnyEncoding() throws IOException {
        Files.write(PostmasterFile.in(cluster), COMPLETE.replace("some", "Ü").getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(PostmasterFile.read(cluster).isPresent());
    }

    @Test
    void anotherProgramWithTheSameProcessIdIsNotTheServer() {
        long pid = ProcessHandle.current().pid();
        assertFalse(new PostmasterFile(pid, Instant.now(), 1, true).isAlive());
    }

    private Optional<PostmasterFile> read(String text) throws IOException {
        Files.writeString(PostmasterFile.in(cluster), text);
        return PostmasterFile.read(cluster);
    }
}
