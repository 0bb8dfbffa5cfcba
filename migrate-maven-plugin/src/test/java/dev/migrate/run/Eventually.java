package dev.migrate.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.BooleanSupplier;

/** Waits for what other threads and sessions do. */
final class Eventually {
    private static final long SECONDS = 60;

    static void holds(BooleanSupplier condition) {
        holdsWithin(SECONDS, condition);
    }

    static void holdsWithin(long seconds, BooleanSupplier condition) {
        long deadline = System.nanoTime() + seconds * 1_000_000_000;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "not true within " + seconds + " s");
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Eventually() {}
}
