package dev.migrate.server;

import dev.migrate.MigrateException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Consumer;

/** One at a time, among all threads of all processes of the machine. A killed process lets go. */
final class TransitionLock {
    /** Holders unpack, make a cluster or start a server at most; a stopped process may hold it for ever. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration UNTIL_NOTE = Duration.ofSeconds(3);

    /** What is to be done alone. */
    interface Work<T> {
        T run() throws IOException;
    }

    private final Path folder;
    private final Path file;
    private final Consumer<String> notes;

    /**
     * A lock.
     *
     * @param folder made when missing
     * @param name of the file in it, which stays
     * @param notes told when the wait takes more than a moment
     */
    TransitionLock(Path folder, String name, Consumer<String> notes) {
        this.folder = folder;
        this.file = folder.resolve(name);
        this.notes = notes;
    }

    /** Does the work while no other thread or process holds the same lock. */
    <T> T holding(Work<T> work) throws IOException {
        Files.createDirectories(folder);
        String key = ("migrate " + folder.toRealPath().resolve(file.getFileName())).intern();
        // POSIX drops a lock when the process closes any channel of the file, so threads must not get there together;
        // and Maven may load this class more than once, so its own fields would not keep them apart.
        synchronized (key) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                acquire(channel);
                return work.run();
            }
        }
    }

    private void acquire(FileChannel channel) throws IOException {
        if (Wait.until(UNTIL_NOTE, () -> tryLock(channel))) {
            return;
        }
        notes.accept("Waiting for another process that holds " + file);
        if (!Wait.until(PATIENCE, () -> tryLock(channel))) {
            throw new MigrateException(
                    "Another process has held " + file + " for " + PATIENCE.toMinutes() + " minutes.",
                    "Look for a build that hangs or is suspended, and end it.");
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
