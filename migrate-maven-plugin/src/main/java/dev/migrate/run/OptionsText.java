package dev.migrate.run;

import dev.migrate.MigrateException;
import dev.migrate.revision.SectionOptions;
import dev.migrate.revision.TransactionMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A section's options as the version table holds them: in the words of the marker line, durations in milliseconds. */
final class OptionsText {
    private static final Pattern TEXT = Pattern.compile("(?:transaction=(\\w+) ?)?(?:lock-timeout=(\\d+)ms ?)?"
            + "(?:statement-timeout=(\\d+)ms ?)?(?:irreversible: (.*))?");

    static String of(SectionOptions options) {
        if (options.saysNothing()) {
            return "";
        }
        List<String> words = new ArrayList<>();
        options.transaction().ifPresent(mode -> words.add("transaction=" + mode.word()));
        options.lockTimeout().ifPresent(timeout -> words.add("lock-timeout=" + timeout.toMillis() + "ms"));
        options.statementTimeout().ifPresent(timeout -> words.add("statement-timeout=" + timeout.toMillis() + "ms"));
        options.irreversible().ifPresent(reason -> words.add("irreversible: " + reason));
        return String.join(" ", words);
    }

    static SectionOptions parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new MigrateException("The version table holds unknown script options: " + text);
        }
        return new SectionOptions(
                Optional.ofNullable(matcher.group(1))
                        .map(mode -> TransactionMode.valueOf(mode.toUpperCase(Locale.ROOT))),
                Optional.ofNullable(matcher.group(2)).map(OptionsText::milliseconds),
                Optional.ofNullable(matcher.group(3)).map(OptionsText::milliseconds),
                Optional.ofNullable(matcher.group(4)));
    }

    private static Duration milliseconds(String digits) {
        return Duration.ofMillis(Long.parseLong(digits));
    }

    private OptionsText() {}
}
