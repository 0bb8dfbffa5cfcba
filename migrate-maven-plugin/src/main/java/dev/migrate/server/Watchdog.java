package dev.migrate.server;

import dev.migrate.MigrateException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The guard where there is a shell: a script that runs the server and reads a pipe which each user holds open. The kernel
 * closes a killed user's end too, so no death goes unnoticed. The protocol stands in {@code watchdog.sh}.
 */
final class Watchdog implements Guard {
    /** An answer takes a millisecond, on a busy machine perhaps a hundred; after this, nobody is there to give one. */
    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** The script goes from fast to immediate shutdown after 5 seconds. */
    private static final Duration FAREWELL = Duration.ofSeconds(15);

    private final ServerFolder folder;
    private final Account account;
    private final Cache cache;
    private final Consumer<String> notes;

    Watchdog(ServerFolder folder, Account account, Cache cache, Consumer<String> notes) {
        this.folder = folder;
        this.account = account;
        this.cache = cache;
        this.notes = notes;
    }

    @Override
    public Optional<Lease> join() throws IOException {
        Visit visit;
        try {
            visit = new Visit();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (visit.isAnswered()) {
            return Optional.of(visit);
        }
        visit.leave();
        if (Files.exists(folder.door())) {
            notes.accept("The last PostgreSQL in " + folder.root() + " lost its watchdog: starting over");
            Files.deleteIfExists(folder.door());
        }
        return Optional.empty();
    }

    @Override
    public Lease start() throws IOException {
        Folders.delete(folder.users());
        Files.createDirectory(folder.users());
        writeScript();
        makeDoor();
        account.own(folder.root());
        Visit visit = new Visit();
        try {
            launch();
            if (!visit.isAnswered() && Files.exists(folder.door())) {
                throw new MigrateException(
                        "The watchdog of the embedded PostgreSQL in " + folder.root() + " did not start.");
            }
            return visit;
        } catch (IOException | RuntimeException e) {
            visit.leave();
            throw e;
        }
    }

    private void writeScript() throws IOException {
        try (InputStream script = Watchdog.class.getResourceAsStream("watchdog.sh")) {
            Files.copy(Objects.requireNonNull(script), folder.watchdog(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void makeDoor() throws IOException {
        Program.Outcome outcome = Program.run(folder.root(), Map.of(), List.of("mkfifo", "-m", "600", "door"));
        if (!outcome.succeeded()) {
            throw new IOException(outcome.output());
        }
    }

    /**
     * pg_ctl makes the watchdog a session of its own on every Unix, and does nothing else here: the "server" it runs is the
     * shell. It would run command lines with the paths in double quotes, so it gets no path from us, only names.
     */
    private void launch() throws IOException {
        Installation installation = cache.installation();
        Program.Outcome outcome = account.run(
                folder.root(),
                Map.of(
                        "PGDATA",
                        "cluster",
                        "MIGRATE_POSTGRES",
                        installation.program("postgres").toString()),
                List.of(
                        installation.program("pg_ctl").toString(),
                        "start",
                        "--no-wait",
                        "--silent",
                        "--log=server.log",
                        "-p",
                        "/bin/sh",
                        "-o",
                        "watchdog.sh"));
        if (!outcome.succeeded()) {
            throw new IOException(outcome.output());
        }
    }

    /** One user's stay. */
    private final class Visit implements Lease {
        private final Path answer;
        private final FileChannel door;

        /** Opening for reading too never waits, and writing never breaks: not even when nobody is behind the door. */
        Visit() throws IOException {
            String id = UUID.randomUUID().toString();
            answer = folder.user(id);
            door = FileChannel.open(folder.door(), StandardOpenOption.READ, StandardOpenOption.WRITE);
            door.write(StandardCharsets.US_ASCII.encode(id + "\n"));
        }

        boolean isAnswered() throws IOException {
            Wait.until(ANSWER, () -> Files.exists(answer) || !Files.exists(folder.door()));
            return Files.exists(answer);
        }

        @Override
        public boolean holds() {
            return Files.exists(folder.door());
        }

        void leave() throws IOException {
            door.close();
            Files.deleteIfExists(answer);
        }

        /** Files of killed users make this one seem not the last: then it does not wait, and the server ends all the same. */
        @Override
        public void end() throws IOException {
            leave();
            if (isDeserted()) {
                Wait.until(FAREWELL, () -> !Files.exists(folder.door()));
            }
        }

        private boolean isDeserted() throws IOException {
            if (!Files.isDirectory(folder.users())) {
                return false;
            }
            try (Stream<Path> users = Files.list(folder.users())) {
                return users.findAny().isEmpty();
            }
        }
    }
}
