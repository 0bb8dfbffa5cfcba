package dev.migrate.benchmark;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A figure of each round. Figures are compared round by round: what loads the machine in one round loads all that is measured in
 * it.
 */
record Series(List<Double> figures) {

    Series minus(Series other) {
        return with(other, (one, two) -> one - two);
    }

    Series over(Series other) {
        return with(other, (one, two) -> one / two);
    }

    private Series with(Series other, DoubleBinaryOperator operator) {
        return new Series(IntStream.range(0, figures.size())
                .mapToObj(i -> operator.applyAsDouble(figures.get(i), other.figures.get(i)))
                .toList());
    }

    double median() {
        List<Double> sorted = figures.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** All, with two decimals. */
    @Override
    public String toString() {
        return figures.stream().map("%.2f"::formatted).collect(Collectors.joining(" "));
    }
}
