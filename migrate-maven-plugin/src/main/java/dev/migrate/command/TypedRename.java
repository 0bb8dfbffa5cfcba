package dev.migrate.command;

import dev.migrate.MigrateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rename as it is typed: {@code public.device.loc:location}, with the kind before it where that is in doubt, and with the
 * types of the arguments where there are several of the name.
 *
 * @param text as typed, for messages
 * @param kind null: whatever has the name
 * @param path the old name with what it is in, unquoted
 * @param arguments null: whatever they are
 */
record TypedRename(
        String text,
        @Nullable String kind,
        List<String> path,
        @Nullable String arguments,
        String to) {

    /** As the server prints it between types. */
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    /** Reads renames that are separated by commas, which do not count in quotes and in parentheses. */
    static List<TypedRename> parse(String text) {
        return QuotedText.split(text, ',').stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(TypedRename::one)
                .toList();
    }

    /** The same without the last name of the path, which may be a value in what the rest names. */
    Optional<List<String>> container() {
        return path.size() < 2 ? Optional.empty() : Optional.of(path.subList(0, path.size() - 1));
    }

    String lastName() {
        return path.get(path.size() - 1);
    }

    private static TypedRename one(String text) {
        List<String> parts = new ArrayList<>(QuotedText.split(text, ':'));
        if (parts.size() < 2 || parts.size() > 3 || parts.stream().anyMatch(String::isBlank)) {
            throw unreadable(text);
        }
        String to = QuotedText.unquoted(parts.remove(parts.size() - 1).strip());
        String kind = parts.size() == 2 ? NamePattern.kindName(parts.get(0)) : null;
        String old = parts.get(parts.size() - 1).strip();
        int arguments = old.endsWith(")") ? old.indexOf('(') : -1;
        String path = arguments < 0 ? old : old.substring(0, arguments);
        List<String> names =
                QuotedText.split(path, '.').stream().map(QuotedText::unquoted).toList();
        if (to.isEmpty() || names.stream().anyMatch(String::isEmpty)) {
            throw unreadable(text);
        }
        String types = arguments < 0 ? null : old.substring(arguments + 1, old.length() - 1);
        return new TypedRename(
                text,
                kind,
                names,
                types == null ? null : COMMA.matcher(types.strip()).replaceAll(", "),
                to);
    }

    private static MigrateException unreadable(String text) {
        return new MigrateException(
                "migrate.rename '" + text + "' is not the old name, a colon and the new one.",
                "Write it as in public.device.loc:location for a column, public.device:gadget for a table; "
                        + "several are separated by commas.");
    }
}
