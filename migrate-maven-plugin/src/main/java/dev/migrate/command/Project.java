package dev.migrate.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a project says about its history.
 *
 * @param baseDirectory the project's folder
 * @param directories the folders of the revisions, absolute or relative to it
 * @param javaCode where the revisions are that are Java classes; empty: there are none
 * @param versionSchema the schema of the version table and the log table
 * @param toolVersion the version of this tool, as the tables record it
 */
public record Project(
        Path baseDirectory,
        List<Path> directories,
        Optional<JavaCode> javaCode,
        String versionSchema,
        String versionTable,
        String logTable,
        String toolVersion) {

    public Project {
        directories = List.copyOf(directories);
    }

    /** The same, with its tables in another schema. */
    public Project withVersionSchema(String schema) {
        return new Project(baseDirectory, directories, javaCode, schema, versionTable, logTable, toolVersion);
    }
}
