package dev.migrate.command;

import java.nio.file.Path;
import java.util.List;

/**
 * What a project says about its history.
 *
 * @param baseDirectory the project's folder
 * @param directories the folders of the revisions, absolute or relative to it
 * @param versionSchema the schema of the version table and the log table
 * @param toolVersion the version of this tool, as the tables record it
 */
public record Project(
        Path baseDirectory,
        List<Path> directories,
        String versionSchema,
        String versionTable,
        String logTable,
        String toolVersion) {

    public Project {
        directories = List.copyOf(directories);
    }
}
