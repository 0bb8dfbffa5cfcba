package dev.migrate.command;

import dev.migrate.MigrateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One goal on several databases, some at a time, each under its own lock. One that fails keeps none from its turn, unless told to. */
public final class EachDatabase {
    private final Options options;
    private final BiConsumer<String, Throwable> failures;
    private final AtomicBoolean stopped = new AtomicBoolean();

    /**
     * What the user chose.
     *
     * @param threads how many databases at a time, at least 1
     * @param failFast whether none is begun any more when one has failed; those under way are ended
     */
    public record Options(int threads, boolean failFast) {
        public Options {
            if (threads < 1) {
                throw new MigrateException("migrate.threads is " + threads + ".", "It is at least 1.");
            }
        }
    }

    /**
     * What came of one.
     *
     * @param passed false: it answers, and the answer breaks the build
     * @param text in one line
     */
    public record Done(boolean passed, String text, Object result) {}

    /** How a database fared. */
    public enum Status {
        DONE,
        FAILED,
        NOT_RUN
    }

    /** One database of the table at the end. The result is null where there is none. */
    public record Outcome(
            String database,
            Status status,
            Duration duration,
            String text,
            @Nullable Object result) {}

    /** All of them, in the order in which they were given. */
    public record Result(List<Outcome> outcomes) {
        /** The names of those that failed or were not run because of that. */
        public List<String> failed() {
            return outcomes.stream()
                    .filter(outcome -> outcome.status() != Status.DONE)
                    .map(Outcome::database)
                    .toList();
        }
    }

    /**
     * Makes a run.
     *
     * @param failures is told of each failure when it happens, with the database's name; by several threads
     */
    public EachDatabase(Options options, BiConsumer<String, Throwable> failures) {
        this.options = options;
        this.failures = failures;
    }

    /** Does what is to be done to each, by name. */
    public Result run(Map<String, Supplier<Done>> acts) {
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(options.threads(), Math.max(1, acts.size())));
        try {
            List<Future<Outcome>> running = new ArrayList<>();
            acts.forEach((name, act) -> running.add(threads.submit(() -> outcome(name, act))));
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> one : running) {
                outcomes.add(one.get());
            }
            return new Result(outcomes);
        } catch (InterruptedException e) {
            threads.shutdownNow();
            awaitEnd(threads);
            Thread.currentThread().interrupt();
            throw new MigrateException("The run was interrupted.", null, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** What is under way still uses servers that are closed when the run is over. */
    private static void awaitEnd(ExecutorService threads) {
        boolean ended = false;
        while (!ended) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException again) {
                threads.shutdownNow();
            }
        }
    }

    private Outcome outcome(String name, Supplier<Done> act) {
        if (stopped.get()) {
            return new Outcome(name, Status.NOT_RUN, Duration.ZERO, "not begun, since another one failed", null);
        }
        long start = System.nanoTime();
        try {
            Done done = act.get();
            Status status = done.passed() ? Status.DONE : failed();
            return new Outcome(name, status, since(start), done.text(), done.result());
        } catch (RuntimeException | Error e) {
            failures.accept(name, e);
            return new Outcome(name, failed(), since(start), firstLine(e), null);
        }
    }

    private Status failed() {
        stopped.compareAndSet(false, options.failFast());
        return Status.FAILED;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String firstLine(Throwable e) {
        return e instanceof MigrateException mistake
                ? mistake.getMessage().lines().findFirst().orElse("")
                : e.toString();
    }
}
