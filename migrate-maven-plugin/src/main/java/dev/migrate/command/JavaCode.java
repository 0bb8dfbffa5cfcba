package dev.migrate.command;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * Where a project's revisions are that are Java classes.
 *
 * @param output the folder of its class files
 * @param sourceRoots the folders of its sources
 * @param classPath what its classes need besides; asked for when a revision is called
 */
public record JavaCode(Path output, List<Path> sourceRoots, Supplier<List<Path>> classPath) {
    /** Copies the list. */
    public JavaCode {
        sourceRoots = List.copyOf(sourceRoots);
    }
}
