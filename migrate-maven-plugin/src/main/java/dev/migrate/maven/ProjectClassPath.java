package dev.migrate.maven;

import dev.migrate.MigrateException;
import dev.migrate.command.JavaCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;

/**
 * Where the project's Java revisions are. Only a project that names this plugin among its dependencies can have any; its class
 * path is resolved when one is called, so that all other projects, and goals that only look, do without.
 */
record ProjectClassPath(ProjectDependenciesResolver resolver, MavenSession session, MavenProject project) {
    private static final Set<String> SCOPES = Set.of("compile", "runtime", "provided", "system");

    Optional<JavaCode> javaCode(MojoExecution execution) {
        for (Dependency dependency : project.getDependencies()) {
            if (dependency.getGroupId().equals(execution.getGroupId())
                    && dependency.getArtifactId().equals(execution.getArtifactId())) {
                return Optional.of(javaCode());
            }
        }
        return Optional.empty();
    }

    private JavaCode javaCode() {
        return new JavaCode(
                Path.of(project.getBuild().getOutputDirectory()),
                project.getCompileSourceRoots().stream().map(Path::of).toList(),
                this::resolve);
    }

    private List<Path> resolve() {
        DefaultDependencyResolutionRequest request =
                new DefaultDependencyResolutionRequest(project, session.getRepositorySession());
        request.setResolutionFilter((node, parents) -> node.getDependency() == null
                || SCOPES.contains(node.getDependency().getScope()));
        try {
            return resolver.resolve(request).getResolvedDependencies().stream()
                    .map(dependency -> dependency.getArtifact().getFile().toPath())
                    .toList();
        } catch (DependencyResolutionException e) {
            throw new MigrateException(
                    "The class path of the project's Java revisions cannot be resolved: " + e.getMessage(), null, e);
        }
    }
}
