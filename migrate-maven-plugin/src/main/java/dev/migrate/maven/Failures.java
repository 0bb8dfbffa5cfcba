package dev.migrate.maven;

import dev.migrate.MigrateException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** The one place that makes Maven's exceptions: the user's mistakes without a stack trace, ours with one. */
final class Failures {
    private Failures() {}

    /** Always throws. */
    static void raise(RuntimeException e) throws MojoFailureException, MojoExecutionException {
        if (e instanceof MigrateException mistake) {
            throw new MojoFailureException(text(mistake));
        }
        throw new MojoExecutionException(text(e), e);
    }

    /** What is wrong and what to do next. */
    static String text(Throwable e) {
        return e instanceof MigrateException mistake
                ? text(mistake)
                : "This is a fault of the plugin, not of your project: " + e;
    }

    private static String text(MigrateException e) {
        return e.advice().map(advice -> e.getMessage() + "\n" + advice).orElse(e.getMessage());
    }
}
