package dev.migrate.revision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes files that must not be there yet. */
final class NewFile {
    private NewFile() {}

    /**
     * Writes the file under another name first: a killed process leaves no half of it.
     *
     * @throws FileAlreadyExistsException when there is one
     */
    static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("no folder");
        }
        createFolder(folder);
        // Not one of createTempFile's, which nobody else may read.
        Path draft = folder.resolve("." + UUID.randomUUID() + ".tmp");
        try {
            Files.writeString(draft, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            publish(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void createFolder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new FileSystemException(e.getFile(), null, "a file is where its folder should be");
        }
    }

    /** A link fails where the name is taken, even by someone faster; a move does so only if it looks first. */
    private static void publish(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            Files.move(draft, file);
        }
    }
}
