package dev.migrate.maven;

import dev.migrate.server.BinariesNotFoundException;
import dev.migrate.server.BinaryArtifact;
import dev.migrate.server.BinaryRepository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Gets PostgreSQL's binaries as Maven gets everything: with its mirrors, its proxies, its offline mode, its local repository. */
record MavenBinaryRepository(RepositorySystem system, MavenSession session, MavenProject project)
        implements BinaryRepository {

    @Override
    public Path resolve(BinaryArtifact artifact) {
        ArtifactRequest request = new ArtifactRequest(
                new DefaultArtifact(artifact.group(), artifact.artifact(), artifact.extension(), artifact.version()),
                repositories(),
                "plugin");
        try {
            return system.resolveArtifact(session.getRepositorySession(), request)
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw new BinariesNotFoundException(artifact, reason(e), e);
        }
    }

    private List<RemoteRepository> repositories() {
        List<RemoteRepository> all = new ArrayList<>(project.getRemotePluginRepositories());
        all.addAll(project.getRemoteProjectRepositories());
        return all;
    }

    private String reason(ArtifactResolutionException e) {
        return session.isOffline()
                ? "they are not in the local repository, and Maven is offline."
                : String.valueOf(e.getMessage());
    }
}
