package dev.migrate.state;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** What came of two pieces of work that were done at the same time. */
public record Both<A, B>(A first, B second) {

    /**
     * Does both, one of them on a thread of its own. Ends when both have ended, also when one fails or this thread is interrupted; when both fail, the
     * first one's failure is thrown.
     */
    public static <A, B> Both<A, B> of(Supplier<A> first, Supplier<B> second) {
        FutureTask<A> task = new FutureTask<>(first::get);
        Thread thread = new Thread(task, "migrate-side-by-side");
        thread.start();
        B other;
        try {
            other = second.get();
        } catch (RuntimeException | Error e) {
            result(task);
            throw e;
        }
        return new Both<>(result(task), other);
    }

    private static <A> A result(FutureTask<A> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw rethrown(Objects.requireNonNull(e.getCause()));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return (RuntimeException) cause;
    }
}
