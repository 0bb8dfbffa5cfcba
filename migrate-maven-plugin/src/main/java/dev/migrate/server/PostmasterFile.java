package dev.migrate.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a running server says of itself in {@code postmaster.pid}: one fact a line, the last one as soon as it is known.
 *
 * @param started to the second
 * @param ready whether it takes connections
 */
record PostmasterFile(long pid, Instant started, int port, boolean ready) {
    private static final int LINES = 8;
    private static final int PID = 0;
    private static final int STARTED = 2;
    private static final int PORT = 3;
    private static final int STATUS = 7;

    /** A clock that is set back or a slow start may part the file's time from the system's. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    static Path in(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Reads the file; empty while it is not there or not complete. */
    static Optional<PostmasterFile> read(Path cluster) throws IOException {
        try {
            // The folder's name is in it, in whatever encoding; the numbers are the same in all.
            return parse(Files.readAllLines(in(cluster), StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static Optional<PostmasterFile> parse(List<String> lines) {
        if (lines.size() < LINES) {
            return Optional.empty();
        }
        return Optional.of(new PostmasterFile(
                Long.parseLong(lines.get(PID).strip()),
                Instant.ofEpochSecond(Long.parseLong(lines.get(STARTED).strip())),
                Integer.parseInt(lines.get(PORT).strip()),
                lines.get(STATUS).strip().equals("ready")));
    }

    /** Whether the process lives and can be the one that wrote the file: the id may be another one's by now. */
    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::info)
                .filter(this::fits)
                .isPresent();
    }

    /** The system does not tell the program of a process that is dead and only not yet reaped, nor of another user's. */
    private boolean fits(ProcessHandle.Info info) {
        boolean inTime =
                info.startInstant().map(started.plus(TOLERANCE)::isAfter).orElse(true);
        boolean named =
                info.command().map(command -> command.contains("postgres")).orElse(false);
        return inTime && named;
    }
}
