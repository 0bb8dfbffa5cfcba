package dev.migrate.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.MigrateException;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class BothTest {
    private final CyclicBarrier meeting = new CyclicBarrier(2);
    private final MigrateException one = new MigrateException("one");
    private final MigrateException other = new MigrateException("other");

    /** Each waits for the other: one after the other they would wait for ever. */
    @Test
    void areDoneAtTheSameTime() {
        assertEquals(
                new Both<>(1, "a"),
                Both.of(
                        () -> {
                            meet();
                            return 1;
                        },
                        () -> {
                            meet();
                            return "a";
                        }));
    }

    @Test
    void theFirstFailureIsTold() {
        assertSame(one, assertThrows(MigrateException.class, () -> Both.of(() -> fail(one), () -> fail(other))));
        assertSame(one, assertThrows(MigrateException.class, () -> Both.of(() -> fail(one), () -> 1)));
    }

    @Test
    void aFailureWaitsForTheOther() {
        AtomicBoolean ended = new AtomicBoolean();
        assertSame(
                other,
                assertThrows(
                        MigrateException.class,
                        () -> Both.of(
                                () -> {
                                    meet();
                                    ended.set(true);
                                    return 1;
                                },
                                () -> {
                                    meet();
                                    return fail(other);
                                })));
        assertTrue(ended.get());
    }

    private static int fail(MigrateException failure) {
        throw failure;
    }

    private void meet() {
        try {
            meeting.await(5, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
