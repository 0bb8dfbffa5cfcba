package dev.migrate.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a failure says, and does not say. */
final class Messages {

    private Messages() {}

    static void assertSays(String part, Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        assertTrue(message.contains(part), message);
    }

    static void assertConceals(String part, Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        assertFalse(message.contains(part), message);
    }
}
