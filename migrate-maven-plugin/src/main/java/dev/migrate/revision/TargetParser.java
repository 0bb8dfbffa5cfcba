package dev.migrate.revision;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@link Target}: {@code [branch@][name][+N|-N]}, of which the name or the steps must be there. */
final class TargetParser {
    private static final Pattern TARGET =
            Pattern.compile("(?:(?<branch>[A-Za-z0-9_.]+)@)?(?<name>[A-Za-z0-9_.]+)?(?<steps>[+-]\\d+)?");

    private TargetParser() {}

    static Target parse(String text) {
        Matcher matcher = TARGET.matcher(text.strip());
        if (!matcher.matches()) {
            throw text.contains(":") ? TargetException.range(text) : TargetException.syntax(text);
        }
        String branch = matcher.group("branch");
        String name = matcher.group("name");
        String steps = matcher.group("steps");
        if (steps != null) {
            return new Target.Steps(branch, name, number(text, steps));
        }
        if (name == null) {
            throw TargetException.syntax(text);
        }
        return new Target.Named(branch, name);
    }

    private static int number(String text, String steps) {
        try {
            int number = Integer.parseInt(steps);
            if (number != 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // More digits than an int has: refused like 0.
        }
        throw TargetException.syntax(text);
    }
}
