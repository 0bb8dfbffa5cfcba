package dev.migrate.server;

import dev.migrate.MigrateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.function.Consumer;

/** Folders that the server's account gets to: without root's privileges it cannot pass through the homes of others. */
final class Reach {

    private Reach() {}

    /** The options, with folders moved where they have to be. */
    static ServerOptions of(Account account, ServerOptions options) throws IOException {
        if (!account.isLessThanThisProcess()) {
            return options;
        }
        return new ServerOptions(
                reachable(account, options.dataDirectory(), options.notes()),
                reachable(account, options.cacheDirectory(), options.notes()),
                options.major(),
                options.binaries(),
                options.notes());
    }

    private static Path reachable(Account account, Path folder, Consumer<String> notes) throws IOException {
        Files.createDirectories(folder);
        if (account.reaches(folder)) {
            return folder;
        }
        Path moved = moved(folder);
        notes.accept("PostgreSQL does not run as root, and does not get to " + folder + ": using " + moved);
        return moved;
    }

    /** The same for the same folder, so that builds meet. Others may write to the temporary folder: what they made is not used. */
    private static Path moved(Path folder) throws IOException {
        UUID hash = UUID.nameUUIDFromBytes(folder.toString().getBytes(StandardCharsets.UTF_8));
        Path moved = Path.of(System.getProperty("java.io.tmpdir"), "migrate-" + hash);
        try {
            Files.createDirectory(
                    moved, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
        } catch (FileAlreadyExistsException e) {
            boolean ours = Files.isDirectory(moved, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(moved, LinkOption.NOFOLLOW_LINKS)
                            .getName()
                            .equals("root");
            if (!ours) {
                throw new MigrateException(moved + " is not root's.", "Look who made it, and delete it.");
            }
        }
        return moved;
    }
}
