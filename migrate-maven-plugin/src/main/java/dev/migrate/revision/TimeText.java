package dev.migrate.revision;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as scripts write them: a number with ms, s, min or h, or 0. */
public final class TimeText {
    private static final Pattern TIME = Pattern.compile("(\\d{1,9})(ms|s|min|h)");

    private TimeText() {}

    /** The time; empty: the text is none. */
    public static Optional<Duration> parse(String text) {
        if (text.equals("0")) {
            return Optional.of(Duration.ZERO);
        }
        Matcher matcher = TIME.matcher(text);
        return matcher.matches() ? Optional.of(time(matcher)) : Optional.empty();
    }

    private static Duration time(Matcher matcher) {
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "min" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }
}
