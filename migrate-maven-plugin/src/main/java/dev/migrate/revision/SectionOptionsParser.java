package dev.migrate.revision;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the options on a marker line. */
final class SectionOptionsParser {
    private static final Pattern IRREVERSIBLE = Pattern.compile("(?:^|\\s)irreversible\\b(:?)(.*)");
    private static final Set<TransactionMode> MODES = EnumSet.of(TransactionMode.NONE, TransactionMode.SCRIPT);
    private static final List<String> KEYS = List.of("transaction", "lock-timeout", "statement-timeout");

    private final String source;
    private final int line;
    private final Direction direction;

    SectionOptionsParser(String source, int line, Direction direction) {
        this.source = source;
        this.line = line;
        this.direction = direction;
    }

    /** @param text what follows the marker on its line */
    SectionOptions parse(String text) {
        if (text.isBlank()) {
            return SectionOptions.NONE;
        }
        Matcher irreversible = IRREVERSIBLE.matcher(text);
        boolean marked = irreversible.find();
        Map<String, String> options = options(marked ? text.substring(0, irreversible.start()) : text);
        return new SectionOptions(
                Optional.ofNullable(options.get("transaction")).map(this::mode),
                Optional.ofNullable(options.get("lock-timeout")).map(value -> timeout("lock-timeout", value)),
                Optional.ofNullable(options.get("statement-timeout")).map(value -> timeout("statement-timeout", value)),
                marked ? Optional.of(reason(irreversible)) : Optional.empty());
    }

    private Map<String, String> options(String text) {
        Map<String, String> options = new HashMap<>();
        List<String> words = Pattern.compile("\\s+")
                .splitAsStream(text.strip())
                .filter(word -> !word.isEmpty())
                .toList();
        for (String word : words) {
            int equals = word.indexOf('=');
            String key = equals < 0 ? word : word.substring(0, equals);
            if (equals < 0 || !KEYS.contains(key)) {
                throw error("unknown option '" + word + "'.");
            }
            if (options.put(key, word.substring(equals + 1)) != null) {
                throw error("the option " + key + " stands twice.");
            }
        }
        return options;
    }

    private TransactionMode mode(String value) {
        if (value.equals(TransactionMode.RUN.word())) {
            throw error("transaction=run is not for one revision: a run has it as migrate.transaction.");
        }
        return MODES.stream()
                .filter(mode -> mode.word().equals(value))
                .findFirst()
                .orElseThrow(() -> error("transaction=" + value + " is none of "
                        + MODES.stream().map(TransactionMode::word).collect(Collectors.joining(", ")) + "."));
    }

    private Duration timeout(String key, String value) {
        Duration time = TimeText.parse(value)
                .orElseThrow(() ->
                        error(key + "=" + value + " is no time: a number with ms, s, min or h, or 0 for no limit."));
        if (time.compareTo(SectionOptions.LONGEST_TIMEOUT) > 0) {
            throw error(key + "=" + value + " is longer than PostgreSQL takes: 24 days.");
        }
        return time;
    }

    private String reason(Matcher irreversible) {
        String why = irreversible.group(2).strip();
        if (direction != Direction.DOWNGRADE) {
            throw error("only a downgrade can be irreversible.");
        }
        if (irreversible.group(1).isEmpty() || why.isEmpty()) {
            throw error("irreversible needs a reason: irreversible: WHY.");
        }
        return why;
    }

    private RevisionFileException error(String problem) {
        String options = "Options are transaction=none|script, lock-timeout=2s and statement-timeout=5min";
        return new RevisionFileException(
                source,
                line,
                problem,
                direction == Direction.DOWNGRADE ? options + ", and at the end irreversible: WHY." : options + ".");
    }
}
