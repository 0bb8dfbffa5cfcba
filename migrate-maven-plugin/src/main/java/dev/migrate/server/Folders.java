package dev.migrate.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whole folders: copied, deleted, given away. */
final class Folders {

    private Folders() {}

    /** Copies a folder with the rights of its files; the target must not exist. Files go in parallel. */
    static void copy(Path source, Path target) throws IOException {
        List<Path> all = list(source);
        for (Path path : all) {
            if (Files.isDirectory(path)) {
                copyOne(path, target.resolve(source.relativize(path)));
            }
        }
        try {
            all.parallelStream()
                    .filter(path -> !Files.isDirectory(path))
                    .forEach(path -> copyQuietly(path, target.resolve(source.relativize(path))));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void copyQuietly(Path source, Path target) {
        try {
            copyOne(source, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyOne(Path source, Path target) throws IOException {
        Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }

    /** Deletes a folder with all that is in it, if it is there; what vanishes meanwhile is no error. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Gives a folder and all that is in it to a user. Only root may. */
    static void give(Path folder, String owner) throws IOException {
        UserPrincipal principal =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
        for (Path path : list(folder)) {
            Files.setAttribute(path, "posix:owner", principal, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.toList();
        }
    }
}
