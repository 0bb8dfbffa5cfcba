package dev.migrate.read;

import dev.migrate.catalog.SequenceOptions;
import org.jspecify.annotations.Nullable;

/** What sequences and identity columns have in common. */
final class Sequences {
    /** The options of a {@code pg_sequence s}. */
    static final String OPTIONS = """
            s.seqstart AS start, s.seqincrement AS increment, s.seqmin AS minimum, s.seqmax AS maximum,
            s.seqcache AS cache, s.seqcycle AS cycle, format_type(s.seqtypid, NULL) AS type""";

    private Sequences() {}

    static SequenceOptions options(Row row) {
        String type = row.text("type");
        long increment = row.number("increment");
        boolean ascending = increment > 0;
        Long minimum = unless(row.number("minimum"), ascending ? 1 : lowest(type));
        Long maximum = unless(row.number("maximum"), ascending ? highest(type) : -1);
        SequenceOptions options =
                new SequenceOptions(null, increment, minimum, maximum, row.number("cache"), row.flag("cycle"));
        return new SequenceOptions(
                unless(row.number("start"), options.firstValue()),
                increment,
                minimum,
                maximum,
                options.cache(),
                options.cycle());
    }

    private static @Nullable Long unless(long value, long standard) {
        return value == standard ? null : value;
    }

    private static long highest(String type) {
        return switch (type) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }

    private static long lowest(String type) {
        return -highest(type) - 1;
    }
}
