package dev.migrate.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ClosingTest {
    private final RuntimeException first = new IllegalStateException("first");
    private final RuntimeException second = new IllegalStateException("second");
    private final List<String> ended = new ArrayList<>();

    @Test
    void allAreEndedThoughSomeFail() {
        RuntimeException failure = assertThrows(
                RuntimeException.class,
                () -> Closing.all(List.of(ending("a", first), () -> ended.add("b"), ending("c", second))));
        assertEquals(List.of("a", "b", "c"), ended);
        assertSame(first, failure);
        assertArrayEquals(new Throwable[] {second}, failure.getSuppressed());
    }

    private Runnable ending(String name, RuntimeException failure) {
        return () -> {
            ended.add(name);
            throw failure;
        };
    }
}
