package dev.migrate.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The guard for Windows, which has neither a shell nor named pipes that are files. Each user holds a lock on a file of its
 * own, and who leaves last ends the server.
 *
 * <p>The limit: nobody watches. When the last user is killed, the server runs on until the next build joins it, and ends
 * with that one.
 */
final class Attendance implements Guard {
    private final ServerFolder folder;
    private final Account account;
    private final Cache cache;

    Attendance(ServerFolder folder, Account account, Cache cache) {
        this.folder = folder;
        this.account = account;
        this.cache = cache;
    }

    @Override
    public Optional<Lease> join() throws IOException {
        return isRunning() ? Optional.of(new Visit()) : Optional.empty();
    }

    /** A failure shows in {@link Lease#holds()}, and in the log. */
    @Override
    public Lease start() throws IOException {
        Folders.delete(folder.users());
        Files.createDirectory(folder.users());
        account.own(folder.root());
        Visit visit = new Visit();
        control("start", "--wait", "--log=server.log");
        return visit;
    }

    private boolean isRunning() throws IOException {
        return PostmasterFile.read(folder.cluster())
                .filter(PostmasterFile::isAlive)
                .isPresent();
    }

    private void control(String act, String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(cache.installation().program("pg_ctl").toString(), act, "--pgdata=cluster", "--silent"));
        command.addAll(List.of(options));
        account.run(folder.root(), Map.of(), command);
    }

    /** One user's stay. */
    private final class Visit implements Lease {
        private final Path file;
        private final FileChannel channel;

        Visit() throws IOException {
            file = folder.user(UUID.randomUUID().toString());
            channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            channel.lock();
        }

        @Override
        public boolean holds() throws IOException {
            return isRunning();
        }

        @Override
        public void end() throws IOException {
            channel.close();
            Files.deleteIfExists(file);
            if (isRunning() && !isAnybodyThere()) {
                control("stop", "--wait", "--mode=fast");
            }
        }

        private boolean isAnybodyThere() throws IOException {
            try (DirectoryStream<Path> users = Files.newDirectoryStream(folder.users())) {
                for (Path user : users) {
                    if (isThere(user)) {
                        return true;
                    }
                    Files.deleteIfExists(user);
                }
                return false;
            }
        }

        private static boolean isThere(Path user) throws IOException {
            try (FileChannel other = FileChannel.open(user, StandardOpenOption.WRITE)) {
                return other.tryLock() == null;
            } catch (OverlappingFileLockException e) {
                return true; // another user in this JVM
            }
        }
    }
}
