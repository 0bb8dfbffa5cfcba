package dev.migrate.maven;

import dev.migrate.MigrateException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What several modules of a build have inherited and do once: it is the turn of the first, and the others wait for it. */
final class Turn {
    private final String project;
    /** Open once it has ended. */
    private final Semaphore gate = new Semaphore(0);

    private @Nullable Map<String, String> published;

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
        this.published = published;
    }

    /** It is done with; no success unless that was told before. */
    void ended() {
        gate.release();
    }

    /**
     * What the first has published, once it has ended.
     *
     * @throws MigrateException when it failed
     */
    Map<String, String> properties() {
        gate.acquireUninterruptibly();
        gate.release();
        if (published == null) {
            throw new MigrateException("It failed for " + project + ", with the same directories and databases.", null);
        }
        return published;
    }
}
