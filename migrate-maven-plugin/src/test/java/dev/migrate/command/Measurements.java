package dev.migrate.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Times of named pieces of work, of several sizes and rounds. */
final class Measurements {
    private static final double NANOS = 1e9;
    private static final long MEGABYTE = 1L << 20;

    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    <R> R time(String what, int size, Supplier<R> work) {
        long start = System.nanoTime();
        R result = work.get();
        double taken = (System.nanoTime() - start) / NANOS;
        seconds.computeIfAbsent(key(what, size), key -> new ArrayList<>()).add(taken);
        System.out.printf(Locale.ROOT, "%-24s %8.2f s%n", key(what, size), taken);
        return result;
    }

    /** As Markdown: the ratios, then the medians that they are of. */
    String table(int small, int large) {
        StringBuilder table = new StringBuilder("| what | ratio | bar |\n|---|---|---|\n");
        ratio("read and plan", small, "pg_dump", small, 2.5, table);
        ratio("read and plan", large, "pg_dump", large, 2.5, table);
        ratio("read and plan", large, "read and plan", small, 5, table);
        ratio("create", small, "load", small, 4, table);
        ratio("create", large, "load", large, 4, table);
        table.append("\n| what | tables | median | first | rounds |\n|---|---|---|---|---|\n");
        seconds.forEach((key, times) -> table.append(
                "| %s | %.2f s | %.2f s | %d |\n".formatted(key, median(times), times.get(0), times.size())));
        table.append("\nAll of it ran in %d MB of heap.\n"
                .formatted(Runtime.getRuntime().maxMemory() / MEGABYTE));
        return table.toString();
    }

    private void ratio(String what, int size, String other, int otherSize, double bar, StringBuilder table) {
        List<Double> dividend = seconds.getOrDefault(key(what, size), List.of());
        List<Double> divisor = seconds.getOrDefault(key(other, otherSize), List.of());
        if (!dividend.isEmpty() && !divisor.isEmpty()) {
            table.append("| %s of %d tables to %s of %d | %.2f | %.1f |\n"
                    .formatted(what, size, other, otherSize, median(dividend) / median(divisor), bar));
        }
    }

    private static String key(String what, int size) {
        return what + " | " + size;
    }

    private static double median(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
