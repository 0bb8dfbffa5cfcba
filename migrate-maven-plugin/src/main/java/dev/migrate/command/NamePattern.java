package dev.migrate.command;

import dev.migrate.MigrateException;
import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.Kind;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Unclaimed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A kind and a name with wildcards: {@code table:audit.*}, {@code function:public.tmp_*}, {@code audit.*}. The name has as
 * many parts as the object's own with its schema; {@code *} stands for any characters of one part, {@code ?} for one; a part
 * in double quotes is taken as it is. The types of a function's arguments are not told apart.
 *
 * @param parameter whose value it is
 * @param text as typed
 * @param kind null: any
 * @param parts one for each part of the name
 */
record NamePattern(String parameter, String text, @Nullable String kind, List<Pattern> parts) {

    /**
     * Reads the values of a parameter.
     *
     * @throws MigrateException for one that is no pattern
     */
    static List<NamePattern> parse(List<String> texts, String parameter) {
        return texts.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> parse(text, parameter))
                .toList();
    }

    boolean fits(ObjectId id) {
        return !id.name().isEmpty() && fits(id.kind().label(), id.path());
    }

    /** What no reader reads is known by its kind and its name in one text. */
    boolean fits(Unclaimed unclaimed) {
        Name name = Name.of(unclaimed);
        return fits(name.kind, name.path);
    }

    boolean fitsSchemaOf(Unclaimed unclaimed) {
        List<String> path = Name.of(unclaimed).path;
        return path.size() < 2 || fits("schema", path.subList(0, 1));
    }

    boolean isUsed(Catalog catalog) {
        return catalog.objects().stream().map(DbObject::id).anyMatch(this::fits)
                || catalog.unclaimed().stream().anyMatch(this::fits);
    }

    private boolean fits(String otherKind, List<String> path) {
        if ((kind != null && !kind.equals(otherKind)) || path.size() != parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).matcher(path.get(i)).matches()) {
                return false;
            }
        }
        return true;
    }

    private static NamePattern parse(String text, String parameter) {
        List<String> pieces = QuotedText.split(text, ':');
        String name = pieces.get(pieces.size() - 1).strip();
        String kind = pieces.size() == 2 ? kind(pieces.get(0), text, parameter) : null;
        List<Pattern> parts = new ArrayList<>();
        for (String part : QuotedText.split(name, '.')) {
            if (pieces.size() > 2 || part.isBlank() || part.contains("\"") != QuotedText.isQuoted(part.strip())) {
                throw new MigrateException(
                        parameter + " '" + text + "' is no pattern.",
                        "Write a name with its schema, with a kind before it if you like: audit.*, table:audit.*, "
                                + "function:public.tmp_*; several are separated by commas.");
            }
            parts.add(pattern(part.strip()));
        }
        if (parameter.equals("migrate.schemas") && (parts.size() > 1 || kind != null)) {
            throw new MigrateException(
                    "migrate.schemas '" + text + "' is no name of a schema.",
                    "Write the names only, as in -Dmigrate.schemas=app,audit; for more use migrate.include.");
        }
        return new NamePattern(parameter, text, parameter.equals("migrate.schemas") ? "schema" : kind, parts);
    }

    /** A kind as it is called here: {@code enum-type} is an enum type. */
    static String kindName(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
    }

    private static String kind(String typed, String text, String parameter) {
        String kind = kindName(typed);
        if (Kind.all().stream().map(Kind::label).noneMatch(kind::equals)) {
            throw new MigrateException(
                    parameter + " '" + text + "': there is no kind '" + typed.strip() + "'.",
                    "Kinds are " + Kind.all().stream().map(Kind::label).sorted().collect(Collectors.joining(", "))
                            + ".");
        }
        return kind;
    }

    private static Pattern pattern(String part) {
        if (QuotedText.isQuoted(part)) {
            return Pattern.compile(Pattern.quote(QuotedText.unquoted(part)));
        }
        String regex = part.chars()
                .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf((char) c)))
                .collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.DOTALL);
    }

    /** {@code conversion public.odd}, taken apart: the name begins at the first word with a dot, or is the last word. */
    private record Name(String kind, List<String> path) {
        static Name of(Unclaimed unclaimed) {
            List<String> words = QuotedText.split(unclaimed.name(), ' ');
            int first = 1;
            while (first < words.size() - 1 && !words.get(first).contains(".")) {
                first++;
            }
            String kind = String.join(" ", words.subList(0, Math.min(first, words.size())));
            String name = first < words.size() ? words.get(first) : "";
            int arguments = name.indexOf('(');
            return new Name(
                    kind,
                    QuotedText.split(arguments < 0 ? name : name.substring(0, arguments), '.').stream()
                            .map(QuotedText::unquoted)
                            .toList());
        }
    }
}
