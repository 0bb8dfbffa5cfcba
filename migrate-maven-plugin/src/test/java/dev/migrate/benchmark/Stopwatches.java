package dev.migrate.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs programs and keeps the seconds that they took, by name. */
final class Stopwatches {
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
    private final Path log;

    Stopwatches(Path log) {
        this.log = log;
    }

    /** Runs a program to its end, which is to be a good one. */
    void run(String name, Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        int exit = builder.start().waitFor();
        double took = (System.nanoTime() - start) / 1e9;
        if (exit != 0) {
            try (Stream<String> lines = Files.lines(log)) {
                List<String> all = lines.toList();
                throw new IllegalStateException(
                        name + ": " + String.join("\n", all.subList(Math.max(0, all.size() - 40), all.size())));
            }
        }
        seconds.computeIfAbsent(name, missing -> new ArrayList<>()).add(took);
    }

    /** In the order in which they were taken. */
    Series of(String name) {
        return new Series(seconds.getOrDefault(name, List.of()));
    }

    Iterable<String> names() {
        return seconds.keySet();
    }
}
