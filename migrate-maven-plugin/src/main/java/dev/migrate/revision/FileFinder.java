package dev.migrate.revision;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Finds {@code *.sql} in a folder and its subfolders; links are followed, names that begin with a dot are left out. */
public final class FileFinder extends SimpleFileVisitor<Path> {
    private static final String SQL = ".sql";

    private final Path folder;
    private final List<Path> found = new ArrayList<>();

    private FileFinder(Path folder) {
        this.folder = folder;
    }

    /** In no order. */
    public static List<Path> find(Path folder) throws IOException {
        FileFinder finder = new FileFinder(folder);
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, finder);
        return finder.found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        return directory.equals(folder) || !isHidden(name(directory))
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        // A link that leads nowhere is found, too: reading it tells the user.
        String name = name(file);
        if (!isHidden(name) && name.regionMatches(true, name.length() - SQL.length(), SQL, 0, SQL.length())) {
            found.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".");
    }

    private static String name(Path path) {
        String text = path.toString();
        return text.substring(text.lastIndexOf(File.separatorChar) + 1);
    }
}
