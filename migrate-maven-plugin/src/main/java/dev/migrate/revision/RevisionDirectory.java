package dev.migrate.revision;

import dev.migrate.MigrateException;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where revision files are: one folder or several, their subfolders included. Every {@code *.sql} in them must be a
 * revision; other files, and what has a name that begins with a dot, do not count.
 */
public final class RevisionDirectory {
    private final Path base;
    /** What the paths of all that is in the base begin with. */
    private final String inBase;

    private final List<Path> folders;
    private final RevisionSource others;

    private RevisionDirectory(Path base, List<Path> folders, RevisionSource others) {
        this.others = others;
        this.base = base.toAbsolutePath().normalize();
        this.inBase = this.base.toString().endsWith(File.separator) ? this.base.toString() : this.base + File.separator;
        this.folders = folders.stream()
                .map(folder -> this.base.resolve(folder).normalize())
                .distinct()
                .toList();
    }

    /**
     * Names the folders; none is touched yet.
     *
     * @param base the project's folder: paths in messages are relative to it
     * @param folders one or more, absolute or relative to the base
     */
    public static RevisionDirectory of(Path base, List<Path> folders) {
        return new RevisionDirectory(base, folders, RevisionSource.NONE);
    }

    /** These folders, and revisions that are no files: all are one history. */
    public RevisionDirectory with(RevisionSource source) {
        return new RevisionDirectory(base, folders, source);
    }

    /**
     * Reads all files. A folder that is not there has none: the project may have no revision yet.
     *
     * @throws MigrateException when a folder is none, or a file cannot be read
     * @throws RevisionFileException when a file is no well-formed revision
     * @throws RevisionGraphException when the files make no history
     */
    public RevisionScripts load() {
        SortedMap<String, Path> files = new TreeMap<>();
        for (Path folder : folders) {
            if (Files.exists(folder)) {
                files(folder).forEach(file -> files.put(display(file), file));
            }
        }
        List<RevisionFile> revisions = new ArrayList<>(files.size());
        files.forEach((source, file) -> revisions.add(RevisionFile.parse(source, Utf8.read(file, source))));
        revisions.addAll(others.revisions());
        return RevisionScripts.of(revisions);
    }

    /** The folders that are not there, as messages show them. */
    public List<String> missing() {
        return folders.stream()
                .filter(folder -> !Files.exists(folder))
                .map(this::display)
                .toList();
    }

    /** The file that the revision was read from; of a class, its source. */
    public Path path(Revision revision) {
        return base.resolve(revision.source());
    }

    /**
     * Where a new revision goes.
     *
     * @param parents what it revises
     * @param chosen by the user; null: beside its parents
     * @throws MigrateException when the choice is none of the folders, or there are several and the parents do not tell
     */
    public Path folderFor(List<Revision> parents, @Nullable Path chosen) {
        if (chosen != null) {
            return known(base.resolve(chosen).normalize());
        }
        if (folders.size() == 1) {
            return folders.get(0);
        }
        List<Path> beside = parents.stream()
                .map(parent -> folderOf(path(parent)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (beside.size() == 1) {
            return beside.get(0);
        }
        throw new MigrateException(
                (beside.isEmpty() ? "A new base may go into any of " : "Its parents are in several folders: ")
                        + display(beside.isEmpty() ? folders : beside) + ".",
                "Say which: -Dmigrate.into=" + display(folders.get(0)));
    }

    /**
     * Writes a new file, whole or not at all.
     *
     * @param name relative to the folder; may have subfolders
     * @return the file
     * @throws MigrateException when there is a file of this name, or it cannot be written
     */
    public Path write(Path folder, String name, String text) {
        Path file = folder.resolve(name).normalize();
        try {
            NewFile.write(file, text);
        } catch (FileAlreadyExistsException e) {
            throw new MigrateException(
                    "The file " + display(file) + " exists already.",
                    "Choose another message, or a file name pattern with {id}: nothing is overwritten.",
                    e);
        } catch (IOException e) {
            throw new MigrateException(
                    "Cannot write " + display(file) + ": " + Utf8.reason(e) + ".",
                    "Check the folder and its rights.",
                    e);
        }
        return file;
    }

    /** The path as messages show it: relative to the project, with slashes. */
    public String display(Path path) {
        String text = path.toString();
        boolean within = text.startsWith(inBase) && text.length() > inBase.length();
        return (within ? text.substring(inBase.length()) : text).replace(File.separatorChar, '/');
    }

    private String display(List<Path> paths) {
        return paths.stream().map(this::display).collect(Collectors.joining(", "));
    }

    private Path known(Path chosen) {
        if (folderOf(chosen).isEmpty()) {
            throw new MigrateException(
                    display(chosen) + " is in none of the folders of revisions: " + display(folders) + ".",
                    "Choose one of them, or add it to migrate.directory.");
        }
        return chosen;
    }

    private Optional<Path> folderOf(Path path) {
        return folders.stream().filter(path::startsWith).findFirst();
    }

    private List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new MigrateException(
                    display(folder) + " is no folder.", "migrate.directory names the folders of the revisions.");
        }
        try {
            return FileFinder.find(folder);
        } catch (FileSystemLoopException e) {
            throw new MigrateException(
                    "The link " + display(Path.of(e.getFile())) + " leads back to a folder that it is in.",
                    "Take it away.",
                    e);
        } catch (IOException e) {
            throw new MigrateException(
                    "Cannot list the folder " + display(folder) + ": " + Utf8.reason(e) + ".", "Check its rights.", e);
        }
    }
}
