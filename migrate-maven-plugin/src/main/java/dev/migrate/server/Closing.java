package dev.migrate.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The end of several things, of which each is ended though another one fails. */
final class Closing {
    private Closing() {}

    /** Does all of it; then throws the first failure, with the others attached. */
    static void all(List<Runnable> endings) {
        @Nullable RuntimeException failure = null;
        for (Runnable ending : endings) {
            try {
                ending.run();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
