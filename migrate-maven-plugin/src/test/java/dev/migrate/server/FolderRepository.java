package dev.migrate.server;

import java.nio.file.Files;
import java.nio.file.Path;

/** Artifacts that lie side by side in one folder, as the build has put them there. */
record FolderRepository(Path folder) implements BinaryRepository {

    @Override
    public Path resolve(BinaryArtifact artifact) {
        Path file = folder.resolve(artifact.artifact() + "-" + artifact.version() + "." + artifact.extension());
        if (!Files.exists(file)) {
            throw new BinariesNotFoundException(artifact, "there is no " + file, null);
        }
        return file;
    }
}
