package dev.migrate.maven;

import dev.migrate.MigrateException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.maven.project.MavenProject;

/** What several modules of a build have inherited and do once: it is the turn of the first, and the others wait for it. */
final class Turn {
    private final String project;
    private final CompletableFuture<Map<String, String>> properties = new CompletableFuture<>();

    Turn(MavenProject project) {
        this.project = project.getId();
    }

    boolean isOf(MavenProject other) {
        return project.equals(other.getId());
    }

    /**
     * It was done.
     *
     * @param published properties of the module
     */
    void passed(Map<String, String> published) {
        properties.complete(published);
    }

    /** It is done with; no success unless that was told before. */
    void ended() {
        properties.completeExceptionally(
                new MigrateException("It failed for " + project + ", with the same directories and databases.", null));
    }

    /**
     * What the first has published, once it has ended.
     *
     * @throws MigrateException when it failed
     */
    Map<String, String> properties() {
        try {
            return properties.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof MigrateException failure ? failure : e;
        }
    }
}
