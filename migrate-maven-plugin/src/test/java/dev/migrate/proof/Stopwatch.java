package dev.migrate.proof;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Adds up the time that stages take, of several threads. Prints a line for each. */
final class Stopwatch {
    private static final double NANOS = 1e9;

    private final Map<String, AtomicLong> stages = new ConcurrentSkipListMap<>();

    <R, E extends Exception> R time(String stage, Work<R, E> work) throws E {
        long start = System.nanoTime();
        try {
            return work.run();
        } finally {
            stages.computeIfAbsent(stage, key -> new AtomicLong()).addAndGet(System.nanoTime() - start);
        }
    }

    @Override
    public String toString() {
        return stages.entrySet().stream()
                .map(stage -> "%-8s %8.1f s%n"
                        .formatted(stage.getKey(), stage.getValue().get() / NANOS))
                .collect(Collectors.joining());
    }

    interface Work<R, E extends Exception> {
        R run() throws E;
    }
}
